"""Why a boundary stands where it does, in words: what `Transcript.explain` says."""

EVIDENCE = {  # the codes of Segment.evidence
    "label": "the label says so",
    "credit": "a credit beside or below the label names the speaker",
    "quote": "a quoted paragraph",
    "formal": "in full formal sentences, inside the report: the reporter's stand-up",
    "spoken": "in spoken language, or announced by the line before: heard on the spot",
    "unclosed": "whose closing mark is missing: taken as one line",
    "empty": "and the page prints no words for it",
    "resumed": "the voice around resumes, unlabelled, after a bite or a note",
    "position": "nothing marks it: it stands where such a text begins",
    "hand_off": "it hands over to a reporter",
    "sign_off": "it ends with the reporter's sign-off",
    "unquoted": "in no quotation marks, on the label's line or in spoken language",
    "no_lead": "the page has bites and no lead: a report without its anchor",
    "paragraph": "one paragraph below the label, as its house prints it",
    "answer": "it answers the anchor's call, unlabelled",
    "gap": "a gap or a rule parts it from the story before",
    "end": "it follows a mark that ends the item",
    "note": "a stage direction in parentheses",
    "variant": "a second copy of the script says it differently",
}

TAGS = {  # the parts that are no speech
    "title": "the first line under the site's lines, or the one above the date",
    "date": "a line of the form of a date under the title",
    "byline": "a line of the form of a byline under the title",
    "label": "a speaker's label or credit: not part of the text",
    "chrome": "a line that belongs to the site or only parts scenes",
    "duplicate": "the same words as ",
    "footer": "a closing line: byline, credits, copyright",
}
