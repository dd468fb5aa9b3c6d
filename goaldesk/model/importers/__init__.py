"""From other people's files to drafts; nothing here writes."""
