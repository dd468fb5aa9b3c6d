<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Fault</name>
    <message>
        <source>No pack was made: the workbook has nobody of this kind in {period}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount {amount} is larger than a workbook can hold. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} has more than {decimals} decimal places. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a web page or XML, not a table. Open it in a spreadsheet program and save it as XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{encoding}” is not a known encoding. Usual ones are utf-8, gb18030, cp1252 and utf-16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is neither a CSV file nor a spreadsheet. Save it as CSV or XLSX and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a line of more than a million signs: it is not a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no column “{column}”. It has: {columns}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” stands more than once in “{file}”, so it cannot be looked up. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In column “{column}”, “{sample}” can be read in more than one way. Set {key} in the layout to one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{sample}” can be read in more than one way. Set {key} in the layout to one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a file. Choose the file that holds the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was changed by another program while it was being read. Nothing was imported. Close it there and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {name} in {folder}. Check its name and place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be read: {reason}. Nothing was imported. Check the file and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty: there is no row to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” could not be read: {reason}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout “{file}” is not UTF-8 text. Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” cannot be worked out: it stops making sense at sign {at}. Use numbers, columns, + - * and brackets; a column name with blanks stands in square brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout “{file}” has “{value}” at “{key}”. It takes one of: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout “{file}” has the key “{key}”, which nothing reads. Known here: {near}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout “{file}” lacks the key “{key}”. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key “{key}” of the layout “{file}” takes a different kind: {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout “{file}” has “{key}” and “{other}”, which do not go together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout “{file}” is not TOML: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is called “{text}” ({rows} rows). The nearest: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” fits several units: {candidates}. Use the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No segment is called “{text}” ({rows} rows). The nearest: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric is called “{text}” ({rows} rows). The nearest: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row does not say whose figures these are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a date of the form {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not say which year, quarter or month it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a number of the form {form}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is larger than a workbook can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” does not occur in the file “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} is closed. Reopen it, or date the entry in an open month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is worked out of two other metrics and takes no entries of its own. Import those two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” stands under another unit in the workbook. Say in the layout from when it belongs to “{parent}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is to stand under “{parent}”, which nothing is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” would stand under itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has no header in row {row}: that row is blank or not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has {cells} cells where the table has {width} columns. Look for a sign that splits a cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” fits several units: {candidates}. Name one by its code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is called “{text}”. The nearest: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metric is called “{text}”. There are: {candidates}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metric {metric} is a ratio, and no other ratio can be made of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries of {metric} are too large to be added up exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}. What was there before is unchanged. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is not a period. Write a year (2026), a quarter (2026-Q3) or a month (2026-10).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on the drive of “{path}”; nothing was changed and all earlier work is safe: free some space and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” cannot be written to; nothing was changed: allow writing to the file and its folder, or work on a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was renamed, removed or replaced while it was open; what was saved before is in that file: find it and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was changed by another program while it was open; nothing more is written to it: open it again, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using “{path}” at the moment; nothing was changed: do it again shortly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is damaged ({what}); nothing was written to it: restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was made by a newer GoalDesk (version {version} of the file); it was left untouched: update GoalDesk to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” was made by a newer GoalDesk (version {version} of the file); it can be read here: update GoalDesk to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not a GoalDesk workbook ({what}); it was left untouched: choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive of “{path}” reported an error ({what}); all saved work is safe: check the drive, then open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for “{path}”; nothing was changed: close other programs and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already one with the same value ({what}); nothing was changed: choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is still used elsewhere would be missing; nothing was changed: remove its uses first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is locked with a passphrase, or is not a GoalDesk workbook; it was left untouched: give the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{path}” is not locked with a passphrase; it was left untouched: open it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{path}”: check the name, or make a new workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} on {host} has “{path}” open for writing since {since}; it can be read here: ask {who} to close it to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text holds a sign that cannot be kept (NUL or half of a pair); nothing was changed: remove the sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some units of this file belong to each other in a circle. Nothing was changed; restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Look</name>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>The font has no sign for {sign}; it is left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Name or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusWord</name>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Details for whoever looks after the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
