<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actuals</name>
    <message numerus="yes">
        <source>Sum of %n rows</source>
        <translation>
            <numerusform>Sum of %n row</numerusform>
            <numerusform>Sum of %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n cells are entered</source>
        <translation>
            <numerusform>The %n cell is entered</numerusform>
            <numerusform>All %n cells are entered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are blank, first {unit}, {metric}</source>
        <translation>
            <numerusform>%n cell is blank, {unit}, {metric}</numerusform>
            <numerusform>%n cells are blank, first {unit}, {metric}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made of %n entries: a line for the difference was added.</source>
        <translation>
            <numerusform>Made of %n entry: a line for the difference was added.</numerusform>
            <numerusform>Made of %n entries: a line for the difference was added.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message numerus="yes">
        <source>%n backups</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>The workbook is sound: %n entries checked.</source>
        <translation>
            <numerusform>The workbook is sound: %n entry checked.</numerusform>
            <numerusform>The workbook is sound: %n entries checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n other rows have the same.</source>
        <translation>
            <numerusform>%n other row has the same.</numerusform>
            <numerusform>%n other rows have the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip these %n rows</source>
        <translation>
            <numerusform>Skip this %n row</numerusform>
            <numerusform>Skip these %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n causes more</source>
        <translation>
            <numerusform>%n cause more</numerusform>
            <numerusform>%n causes more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems more are not listed</source>
        <translation>
            <numerusform>%n problem more is not listed</numerusform>
            <numerusform>%n problems more are not listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems are open. Before all are answered or skipped, nothing is imported.</source>
        <translation>
            <numerusform>%n problem is open. Before it is answered or skipped, nothing is imported.</numerusform>
            <numerusform>%n problems are open. Before all are answered or skipped, nothing is imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sums in the file do not agree with its rows.</source>
        <translation>
            <numerusform>%n sum in the file does not agree with its rows.</numerusform>
            <numerusform>%n sums in the file do not agree with its rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message numerus="yes">
        <source>%n rows, {columns}</source>
        <translation>
            <numerusform>%n row, {columns}</numerusform>
            <numerusform>%n rows, {columns}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n rows, {columns}</source>
        <translation>
            <numerusform>more than %n row, {columns}</numerusform>
            <numerusform>more than %n rows, {columns}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Company</name>
    <message numerus="yes">
        <source>Fiscal year {year} ends in {end}; then a short one of %n months follows.</source>
        <translation>
            <numerusform>Fiscal year {year} ends in {end}; then a short one of %n month follows.</numerusform>
            <numerusform>Fiscal year {year} ends in {end}; then a short one of %n months follows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message numerus="yes">
        <source>Checking {name}: %n rows</source>
        <translation>
            <numerusform>Checking {name}: %n row</numerusform>
            <numerusform>Checking {name}: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntriesTab</name>
    <message numerus="yes">
        <source>Without the text that is sought there are %n lines.</source>
        <translation>
            <numerusform>Without the text that is sought there is %n line.</numerusform>
            <numerusform>Without the text that is sought there are %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all units there are %n lines.</source>
        <translation>
            <numerusform>Of all units there is %n line.</numerusform>
            <numerusform>Of all units there are %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all metrics there are %n lines.</source>
        <translation>
            <numerusform>Of all metrics there is %n line.</numerusform>
            <numerusform>Of all metrics there are %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of all segments there are %n lines.</source>
        <translation>
            <numerusform>Of all segments there is %n line.</numerusform>
            <numerusform>Of all segments there are %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From all sources there are %n lines.</source>
        <translation>
            <numerusform>From all sources there is %n line.</numerusform>
            <numerusform>From all sources there are %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In all periods there are %n lines.</source>
        <translation>
            <numerusform>In all periods there is %n line.</numerusform>
            <numerusform>In all periods there are %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntrySheets</name>
    <message numerus="yes">
        <source>%n entry sheets were written to “{folder}”.</source>
        <translation>
            <numerusform>%n entry sheet was written to “{folder}”.</numerusform>
            <numerusform>%n entry sheets were written to “{folder}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message numerus="yes">
        <source>%n rows were written to “{path}”.</source>
        <translation>
            <numerusform>%n row was written to “{path}”.</numerusform>
            <numerusform>%n rows were written to “{path}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing {name}: %n rows</source>
        <translation>
            <numerusform>Writing {name}: %n row</numerusform>
            <numerusform>Writing {name}: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Fairness</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n most changed</source>
        <translation>
            <numerusform>The %n most changed</numerusform>
            <numerusform>The %n most changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Share of the %n</source>
        <translation>
            <numerusform>Share of the %n</numerusform>
            <numerusform>Share of the %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name}: {chance} ({percent}). %n complete months to {last} let expect {mean} in {year}, 8 in 10 between {low} and {high}, {confidence}; the target is {target}. History only: new products, staff or lost customers are not in it.</source>
        <translation>
            <numerusform>{name}: {chance} ({percent}). %n complete month to {last} lets expect {mean} in {year}, 8 in 10 between {low} and {high}, {confidence}; the target is {target}. History only: new products, staff or lost customers are not in it.</numerusform>
            <numerusform>{name}: {chance} ({percent}). %n complete months to {last} let expect {mean} in {year}, 8 in 10 between {low} and {high}, {confidence}; the target is {target}. History only: new products, staff or lost customers are not in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units are compared</source>
        <translation>
            <numerusform>%n unit is compared</numerusform>
            <numerusform>%n units are compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people can be compared: this is the list, without a verdict</source>
        <translation>
            <numerusform>%n person can be compared: this is the list, without a verdict</numerusform>
            <numerusform>%n people can be compared: this is the list, without a verdict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units can be compared: this is the list, without a verdict</source>
        <translation>
            <numerusform>%n unit can be compared: this is the list, without a verdict</numerusform>
            <numerusform>%n units can be compared: this is the list, without a verdict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best of {year} are raised most: %n people carry {raise} of the raise with {targets} of the targets</source>
        <translation>
            <numerusform>The best of {year} is raised most: %n person carries {raise} of the raise with {targets} of the targets</numerusform>
            <numerusform>The best of {year} are raised most: %n people carry {raise} of the raise with {targets} of the targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are compared</source>
        <translation>
            <numerusform>%n person is compared</numerusform>
            <numerusform>%n people are compared</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FairnessDock</name>
    <message numerus="yes">
        <source>only a trial; %n agreed targets would become revisions</source>
        <translation>
            <numerusform>only a trial; %n agreed target would become a revision</numerusform>
            <numerusform>only a trial; %n agreed targets would become revisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grid</name>
    <message numerus="yes">
        <source>Sum {sum} · average {average} · %n figures</source>
        <translation>
            <numerusform>Sum {sum} · average {average} · %n figure</numerusform>
            <numerusform>Sum {sum} · average {average} · %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{taken} of {all} written, %n need attention</source>
        <translation>
            <numerusform>{taken} of {all} written, %n needs attention</numerusform>
            <numerusform>{taken} of {all} written, %n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells written</source>
        <translation>
            <numerusform>%n cell written</numerusform>
            <numerusform>%n cells written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n working days late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months open</source>
        <translation>
            <numerusform>%n month open</numerusform>
            <numerusform>%n months open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near</source>
        <translation>
            <numerusform>%n near</numerusform>
            <numerusform>%n near</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n met</source>
        <translation>
            <numerusform>%n met</numerusform>
            <numerusform>%n met</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people missing</source>
        <translation>
            <numerusform>%n person missing</numerusform>
            <numerusform>%n people missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months are not closed, the last one is {month}</source>
        <translation>
            <numerusform>%n month is not closed, {month}</numerusform>
            <numerusform>%n months are not closed, the last one is {month}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have no actuals in {month}</source>
        <translation>
            <numerusform>%n person has no actuals in {month}</numerusform>
            <numerusform>%n people have no actuals in {month}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metrics behind</source>
        <translation>
            <numerusform>%n metric behind</numerusform>
            <numerusform>%n metrics behind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metrics are complete up to {day} only</source>
        <translation>
            <numerusform>%n metric is complete up to {day} only</numerusform>
            <numerusform>%n metrics are complete up to {day} only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a target</source>
        <translation>
            <numerusform>%n without a target</numerusform>
            <numerusform>%n without a target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units have no target of their own in {year}</source>
        <translation>
            <numerusform>%n unit has no target of its own in {year}</numerusform>
            <numerusform>%n units have no target of their own in {year}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The targets of %n units are looked at today</source>
        <translation>
            <numerusform>The targets of %n unit are looked at today</numerusform>
            <numerusform>The targets of %n units are looked at today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals wait for an answer</source>
        <translation>
            <numerusform>%n proposal waits for an answer</numerusform>
            <numerusform>%n proposals wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n review packs for {month} can be printed</source>
        <translation>
            <numerusform>%n review pack for {month} can be printed</numerusform>
            <numerusform>%n review packs for {month} can be printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packs to print</source>
        <translation>
            <numerusform>%n pack to print</numerusform>
            <numerusform>%n packs to print</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n entries gone.</source>
        <translation>
            <numerusform>%n entry gone.</numerusform>
            <numerusform>%n entries gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were changed since and stay.</source>
        <translation>
            <numerusform>%n entry was changed since and stays.</numerusform>
            <numerusform>%n entries were changed since and stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows read.</source>
        <translation>
            <numerusform>%n row read.</numerusform>
            <numerusform>%n rows read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are dated after today, the first on {date}.</source>
        <translation>
            <numerusform>%n entry is dated after today, on {date}.</numerusform>
            <numerusform>%n entries are dated after today, the first on {date}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems:</source>
        <translation>
            <numerusform>%n problem:</numerusform>
            <numerusform>%n problems:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows left out because they are sums.</source>
        <translation>
            <numerusform>%n row left out because it is a sum.</numerusform>
            <numerusform>%n rows left out because they are sums.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries lie before or after their person&apos;s employment.</source>
        <translation>
            <numerusform>%n entry lies before or after its person&apos;s employment.</numerusform>
            <numerusform>%n entries lie before or after their person&apos;s employment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of earlier imports on these days are no longer in the file. They stay.</source>
        <translation>
            <numerusform>%n entry of earlier imports on these days is no longer in the file. It stays.</numerusform>
            <numerusform>%n entries of earlier imports on these days are no longer in the file. They stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems more.</source>
        <translation>
            <numerusform>%n problem more.</numerusform>
            <numerusform>%n problems more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{metric}: %n entries, {total} in all.</source>
        <translation>
            <numerusform>{metric}: %n entry, {total} in all.</numerusform>
            <numerusform>{metric}: %n entries, {total} in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n entries</source>
        <translation>
            <numerusform>Import %n entry</numerusform>
            <numerusform>Import %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportColumn</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>blank in %n rows</source>
        <translation>
            <numerusform>blank in %n row</numerusform>
            <numerusform>blank in %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message numerus="yes">
        <source>{first} to {last}, %n working days</source>
        <translation>
            <numerusform>{first} to {last}, %n working day</numerusform>
            <numerusform>{first} to {last}, %n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Metric</name>
    <message numerus="yes">
        <source>{category}, in use: %n entries, {targets}</source>
        <translation>
            <numerusform>{category}, in use: %n entry, {targets}</numerusform>
            <numerusform>{category}, in use: %n entries, {targets}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last level of {period}, added up over %n people. The sum of its months, {wrong}, is never used.</source>
        <translation>
            <numerusform>The last level of {period}, added up over %n person. The sum of its months, {wrong}, is never used.</numerusform>
            <numerusform>The last level of {period}, added up over %n people. The sum of its months, {wrong}, is never used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sums first, then divided ({period}). The average of the %n people, {wrong}, is never used.</source>
        <translation>
            <numerusform>All sums first, then divided ({period}). The average of the %n person, {wrong}, is never used.</numerusform>
            <numerusform>All sums first, then divided ({period}). The average of the %n people, {wrong}, is never used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added up over %n people and {months} ({period}).</source>
        <translation>
            <numerusform>Added up over %n person and {months} ({period}).</numerusform>
            <numerusform>Added up over %n people and {months} ({period}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last level of {period}, added up over %n people.</source>
        <translation>
            <numerusform>The last level of {period}, added up over %n person.</numerusform>
            <numerusform>The last level of {period}, added up over %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthEnd</name>
    <message numerus="yes">
        <source>{month} is not ready to close: %n things are open.</source>
        <translation>
            <numerusform>{month} is not ready to close: %n thing is open.</numerusform>
            <numerusform>{month} is not ready to close: %n things are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Actions filed: %n from the reviews held</source>
        <translation>
            <numerusform>Actions filed: %n from the reviews held</numerusform>
            <numerusform>Actions filed: %n from the reviews held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells are blank, first {unit}, {metric}</source>
        <translation>
            <numerusform>%n cell is blank, {unit}, {metric}</numerusform>
            <numerusform>%n cells are blank, first {unit}, {metric}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Agrees with the ledger: %n totals are not typed</source>
        <translation>
            <numerusform>Agrees with the ledger: %n total is not typed</numerusform>
            <numerusform>Agrees with the ledger: %n totals are not typed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days late</source>
        <translation>
            <numerusform>%n working day late</numerusform>
            <numerusform>%n working days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{closed} · %n times</source>
        <translation>
            <numerusform>{closed} · %n time</numerusform>
            <numerusform>{closed} · %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Org</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other metrics change likewise.</source>
        <translation>
            <numerusform>%n other metric changes likewise.</numerusform>
            <numerusform>%n other metrics change likewise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people go along.</source>
        <translation>
            <numerusform>%n person goes along.</numerusform>
            <numerusform>%n people go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of these days go along.</source>
        <translation>
            <numerusform>%n entry of these days goes along.</numerusform>
            <numerusform>%n entries of these days go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of later days go along.</source>
        <translation>
            <numerusform>%n entry of a later day goes along.</numerusform>
            <numerusform>%n entries of later days go along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of later days still count.</source>
        <translation>
            <numerusform>%n entry of a later day still counts.</numerusform>
            <numerusform>%n entries of later days still count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message numerus="yes">
        <source>{company} · %n metrics in use</source>
        <translation>
            <numerusform>{company} · %n metric in use</numerusform>
            <numerusform>{company} · %n metrics in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) at the lowest level</source>
        <translation>
            <numerusform>%n unit at the lowest level</numerusform>
            <numerusform>%n units at the lowest level</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Provisional: %n month(s) of {period} are not closed yet, figures may still change.</source>
        <translation>
            <numerusform>Provisional: %n month of {period} is not closed yet, figures may still change.</numerusform>
            <numerusform>Provisional: %n months of {period} are not closed yet, figures may still change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) below these are not listed.</source>
        <translation>
            <numerusform>%n unit below these is not listed.</numerusform>
            <numerusform>%n units below these are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n amounts were copied.</source>
        <translation>
            <numerusform>%n amount was copied.</numerusform>
            <numerusform>%n amounts were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is the sum of %n units below: change one of them, split it from here (Ctrl+Shift+D), or make it a target of its own (Ctrl+Shift+T).</source>
        <translation>
            <numerusform>This is the sum of %n unit below: change it, split it from here (Ctrl+Shift+D), or make it a target of its own (Ctrl+Shift+T).</numerusform>
            <numerusform>This is the sum of %n units below: change one of them, split it from here (Ctrl+Shift+D), or make it a target of its own (Ctrl+Shift+T).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amounts were copied. Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n amount was copied. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n amounts were copied. Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is nothing to go by for “{way}” yet: %n years went over equal months.</source>
        <translation>
            <numerusform>There is nothing to go by for “{way}” yet: %n year went over equal months.</numerusform>
            <numerusform>There is nothing to go by for “{way}” yet: %n years went over equal months.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanHistory</name>
    <message numerus="yes">
        <source>%n revisions since the plan was agreed: {metric} {then} → {now}{change}</source>
        <translation>
            <numerusform>%n revision since the plan was agreed: {metric} {then} → {now}{change}</numerusform>
            <numerusform>%n revisions since the plan was agreed: {metric} {then} → {now}{change}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Original plan: %n targets agreed.</source>
        <translation>
            <numerusform>Original plan: %n target agreed.</numerusform>
            <numerusform>Original plan: %n targets agreed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revisions since the plan was agreed</source>
        <translation>
            <numerusform>%n revision since the plan was agreed</numerusform>
            <numerusform>%n revisions since the plan was agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n came late and is shown on both targets.</source>
        <translation>
            <numerusform>%n came late; its period is shown on both targets.</numerusform>
            <numerusform>%n came late; their periods are shown on both targets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Original plan: %n targets agreed, {metric} {total}. It is kept.</source>
        <translation>
            <numerusform>Original plan: %n target agreed, {metric} {total}. It is kept.</numerusform>
            <numerusform>Original plan: %n targets agreed, {metric} {total}. It is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalSheets</name>
    <message numerus="yes">
        <source>%n proposal sheets were written to “{folder}”.</source>
        <translation>
            <numerusform>%n proposal sheet was written to “{folder}”.</numerusform>
            <numerusform>%n proposal sheets were written to “{folder}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proposals</name>
    <message numerus="yes">
        <source>%n target letters were written to “{folder}”.</source>
        <translation>
            <numerusform>%n target letter was written to “{folder}”.</numerusform>
            <numerusform>%n target letters were written to “{folder}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n months of own history; 8 in 10: {low} to {high}</source>
        <translation>
            <numerusform>from %n month of own history; 8 in 10: {low} to {high}</numerusform>
            <numerusform>from %n months of own history; 8 in 10: {low} to {high}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>It is {name}, in all %n rows</source>
        <translation>
            <numerusform>It is {name}, in %n row</numerusform>
            <numerusform>It is {name}, in all %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are no longer in the file</source>
        <translation>
            <numerusform>%n entry is no longer in the file</numerusform>
            <numerusform>%n entries are no longer in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are dated after today</source>
        <translation>
            <numerusform>%n entry is dated after today</numerusform>
            <numerusform>%n entries are dated after today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip these %n rows</source>
        <translation>
            <numerusform>Skip this %n row</numerusform>
            <numerusform>Skip these %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadSheets</name>
    <message numerus="yes">
        <source>Take %n proposals</source>
        <translation>
            <numerusform>Take %n proposal</numerusform>
            <numerusform>Take %n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is taken while %n files have a problem: leave them out or mend them.</source>
        <translation>
            <numerusform>Nothing is taken while %n file has a problem: leave it out or mend it.</numerusform>
            <numerusform>Nothing is taken while %n files have a problem: leave them out or mend them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message numerus="yes">
        <source>%n packs were made. They are in “{folder}”.</source>
        <translation>
            <numerusform>%n pack was made. It is in “{folder}”.</numerusform>
            <numerusform>%n packs were made. They are in “{folder}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n files were finished before and stay.</source>
        <translation>
            <numerusform>Cancelled. %n file was finished before and stays.</numerusform>
            <numerusform>Cancelled. %n files were finished before and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Revised</name>
    <message numerus="yes">
        <source>%n revisions, the last on {day}: “{reason}”.</source>
        <translation>
            <numerusform>%n revision, the last on {day}: “{reason}”.</numerusform>
            <numerusform>%n revisions, the last on {day}: “{reason}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Scenarios</name>
    <message numerus="yes">
        <source>A day of %n</source>
        <translation>
            <numerusform>A day of %n</numerusform>
            <numerusform>A day of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A day of ~%n</source>
        <translation>
            <numerusform>A day of ~%n</numerusform>
            <numerusform>A day of ~%n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{percent} from %n months of its own history</source>
        <translation>
            <numerusform>{percent} from %n month of its own history</numerusform>
            <numerusform>{percent} from %n months of its own history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed targets become revisions.</source>
        <translation>
            <numerusform>%n agreed target becomes a revision.</numerusform>
            <numerusform>%n agreed targets become revisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed targets stay as long as no reason is given.</source>
        <translation>
            <numerusform>%n agreed target stays as long as no reason is given.</numerusform>
            <numerusform>%n agreed targets stay as long as no reason is given.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets are simply replaced.</source>
        <translation>
            <numerusform>%n target is simply replaced.</numerusform>
            <numerusform>%n targets are simply replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n targets locked or closed months stay.</source>
        <translation>
            <numerusform>Of %n target locked or closed months stay.</numerusform>
            <numerusform>Of %n targets locked or closed months stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n agreed targets would become revisions, each for a reason.</source>
        <translation>
            <numerusform>%n agreed target would become a revision, for a reason.</numerusform>
            <numerusform>%n agreed targets would become revisions, each for a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n targets would simply be replaced.</source>
        <translation>
            <numerusform>%n target would simply be replaced.</numerusform>
            <numerusform>%n targets would simply be replaced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n months</source>
        <translation>
            <numerusform>from %n month</numerusform>
            <numerusform>from %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units do not add up; most of all {unit}, by {amount}.</source>
        <translation>
            <numerusform>%n unit does not add up; most of all {unit}, by {amount}.</numerusform>
            <numerusform>%n units do not add up; most of all {unit}, by {amount}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScenariosTab</name>
    <message numerus="yes">
        <source>%n side by side</source>
        <translation>
            <numerusform>%n scenario</numerusform>
            <numerusform>%n side by side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amounts follow the plan now. Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n amount follows the plan now. Ctrl+Z takes it back.</numerusform>
            <numerusform>%n amounts follow the plan now. Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segment</name>
    <message numerus="yes">
        <source>%n targets</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries and {targets}, with all below it.</source>
        <translation>
            <numerusform>%n entry and {targets}, with all below it.</numerusform>
            <numerusform>%n entries and {targets}, with all below it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message numerus="yes">
        <source>%n segments; {entries}</source>
        <translation>
            <numerusform>%n segment; {entries}</numerusform>
            <numerusform>%n segments; {entries}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries stand on none</source>
        <translation>
            <numerusform>%n entry stands on none</numerusform>
            <numerusform>%n entries stand on none</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendSheets</name>
    <message numerus="yes">
        <source>%n sheets, one for each person who has not agreed yet, to be filled in anywhere.</source>
        <translation>
            <numerusform>%n sheet, for the one person who has not agreed yet, to be filled in anywhere.</numerusform>
            <numerusform>%n sheets, one for each person who has not agreed yet, to be filled in anywhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Smart</name>
    <message numerus="yes">
        <source>Baseline {amount}, {period}, %n entries</source>
        <translation>
            <numerusform>Baseline {amount}, {period}, %n entry</numerusform>
            <numerusform>Baseline {amount}, {period}, %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{days}, %n working days</source>
        <translation>
            <numerusform>{days}, %n working day</numerusform>
            <numerusform>{days}, %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks, {reviews} reviews, the last one on {day}</source>
        <translation>
            <numerusform>%n check, {reviews} reviews, the last one on {day}</numerusform>
            <numerusform>%n checks, {reviews} reviews, the last one on {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n checks, no review</source>
        <translation>
            <numerusform>%n check, no review</numerusform>
            <numerusform>%n checks, no review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set these %n activity targets for {unit}, over the months by working days</source>
        <translation>
            <numerusform>Set %n activity target for {unit}, over the months by working days</numerusform>
            <numerusform>Set these %n activity targets for {unit}, over the months by working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more units</source>
        <translation>
            <numerusform>%n more unit</numerusform>
            <numerusform>%n more units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{month} · %n days</source>
        <translation>
            <numerusform>{month} · %n day</numerusform>
            <numerusform>{month} · %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open %n entries</source>
        <translation>
            <numerusform>Open %n entry</numerusform>
            <numerusform>Open %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A head, %n people</source>
        <translation>
            <numerusform>A head, %n person</numerusform>
            <numerusform>A head, %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n months expected</source>
        <translation>
            <numerusform>{period}, %n month expected</numerusform>
            <numerusform>{period}, %n months expected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{period}, %n entries</source>
        <translation>
            <numerusform>{period}, %n entry</numerusform>
            <numerusform>{period}, %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{months} complete months, %n entries in the twelve before it begins.</source>
        <translation>
            <numerusform>{months} complete months, %n entry in the twelve before it begins.</numerusform>
            <numerusform>{months} complete months, %n entries in the twelve before it begins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people share it.</source>
        <translation>
            <numerusform>%n person carries it.</numerusform>
            <numerusform>%n people share it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If nothing changes, about {expected}, between {low} and {high}; a rough guess from %n months</source>
        <translation>
            <numerusform>If nothing changes, about {expected}, between {low} and {high}; a rough guess from %n month</numerusform>
            <numerusform>If nothing changes, about {expected}, between {low} and {high}; a rough guess from %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>If nothing changes, {expected}; 8 times in 10 between {low} and {high}; from %n months of history</source>
        <translation>
            <numerusform>If nothing changes, {expected}; 8 times in 10 between {low} and {high}; from %n month of history</numerusform>
            <numerusform>If nothing changes, {expected}; 8 times in 10 between {low} and {high}; from %n months of history</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity targets are there already and stay as they are.</source>
        <translation>
            <numerusform>%n activity target is there already and stays as it is.</numerusform>
            <numerusform>%n activity targets are there already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working days, the year before {before}</source>
        <translation>
            <numerusform>%n working day, the year before {before}</numerusform>
            <numerusform>%n working days, the year before {before}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message numerus="yes">
        <source>{changed} of %n cells change</source>
        <translation>
            <numerusform>{changed} of %n cell changes</numerusform>
            <numerusform>{changed} of %n cells change</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitStrip</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>All %n agreed. Ctrl+P prints the letters to sign.</source>
        <translation>
            <numerusform>%n person agreed, nobody is left. Ctrl+P prints the letter to sign.</numerusform>
            <numerusform>All %n agreed. Ctrl+P prints the letters to sign.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No round is open: Alt+S sends the sheets to %n people.</source>
        <translation>
            <numerusform>No round is open: Alt+S sends the sheet to %n person.</numerusform>
            <numerusform>No round is open: Alt+S sends the sheets to %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message numerus="yes">
        <source>Amounts are kept to %n decimals</source>
        <translation>
            <numerusform>Amounts are kept to %n decimal</numerusform>
            <numerusform>Amounts are kept to %n decimals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n metrics</source>
        <translation>
            <numerusform>%n metric</numerusform>
            <numerusform>%n metrics</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>funnel of %n stages</source>
        <translation>
            <numerusform>funnel of %n stage</numerusform>
            <numerusform>funnel of %n stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teams and regions</source>
        <translation>
            <numerusform>%n team or region</numerusform>
            <numerusform>%n teams and regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{year}: %n working days, by the week alone</source>
        <translation>
            <numerusform>{year}: %n working day, by the week alone</numerusform>
            <numerusform>{year}: %n working days, by the week alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{year}: %n working days; its public holidays are not announced yet</source>
        <translation>
            <numerusform>{year}: %n working day; its public holidays are not announced yet</numerusform>
            <numerusform>{year}: %n working days; its public holidays are not announced yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{year}: %n working days, with the public holidays</source>
        <translation>
            <numerusform>{year}: %n working day, with the public holidays</numerusform>
            <numerusform>{year}: %n working days, with the public holidays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message numerus="yes">
        <source>%n lines that came or changed with “{file}” go back to how they were.</source>
        <translation>
            <numerusform>%n line that came or changed with “{file}” goes back to how it was.</numerusform>
            <numerusform>%n lines that came or changed with “{file}” go back to how they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them were changed since and stay.</source>
        <translation>
            <numerusform>%n of them was changed since and stays.</numerusform>
            <numerusform>%n of them were changed since and stay.</numerusform>
        </translation>
    </message>
</context>
</TS>
