"""Every rule that the script of the form knows how to apply."""

USED = (
    "missing-key", "missing-consent", "not-filled-in", "value-too-long", "slug-form",
    "slug-of-digits", "not-a-day", "dash-in-day", "day-or-month", "no-such-day",
    "not-a-web-address", "web-address-number", "link-password", "link-letters", "link-number",
    "link-host", "link-not-whole", "link-to-own-file", "link-to-mail",
    "web-address-space", "web-address-plain",
    "web-address-password", "web-address-letters", "web-address-host",
    "file-name-of-digits", "file-name-too-long", "mixed-alphabets", "too-many-tags",
    "unknown-tag", "word-for-nothing", "list-without-brackets", "tag-of-another-facet",
    "not-listed", "tag-by-number",
    "consent-needed", "review-before-date", "file-name", "story-called-index", "device-name",
    "heading-level-1", "title-in-text", "underlined-text", "heading-jump", "hashtag",
    "unknown-section", "section-twice", "section-order", "empty-section", "no-speaker",
    "unknown-speaker", "dead-link", "space-in-link", "picture-in-text",
    "too-many-lines", "line-too-long", "too-many-marks", "too-many-in-line", "long-run",
    "nested-too-deep", "include", "unneeded-reason", "card-number", "date-of-birth", "iban",
    "national-insurance-number", "nhs-number", "password", "secret-key", "e-mail", "phone",
    "postcode", "marks-in-value", "bare-address", "empty-link", "no-reference", "open-bold",
    "indented-text", "run-on-list", "bullet-sign", "broken-link", "garbled-letters",
    "run-on-table", "no-divider-row", "tabs-between-words", "open-fence", "chat-citation",
    "place-to-fill", "double-brackets", "glued-turn", "unmarked-turn", "empty-turn",
)  # fmt: skip
