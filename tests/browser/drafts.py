"""Drafts of stories as the form holds them, each a sound one with something changed."""

from hooks.content.text.forms import slugged

LINK = "https://example.org/"
SOUND = {
    "kind": "case-study",
    "title": "A street kitchen in Kirklees",
    "summary": "Neighbours cook together once a week.",
    "approaches": ["keep-it-local"],
    "principles": ["whole-system"],
    "places.0": "Kirklees",
    "themes": ["prevention"],
    "evidence": "own-account",
    "date": "2026-11-20",
    "sources.0.title": "A year of the kitchen",
    "sources.0.publisher": "Elm Street Kitchen",
    "sources.0.date": "not shown",
    "section.case-study.0": "Many people ate alone.",
    "section.case-study.1": "They cooked.\n\n- soup\n- bread",
    "section.case-study.2": "More know [each other](/principles/whole-system/). See [the theme](/themes/prevention/).",
    "section.case-study.3": "The first winter was hard.",
}
TALK = {
    **SOUND,
    "kind": "interview",
    "people.0.name": "Ann Oak",
    "people.0.role": "Cook",
    "people.1.name": "Bo Elm",
    "people.1.role": "Neighbour",
    "people.1.organisation": "Elm Street Kitchen",
    "consent.0.state": "not-needed",
    "consent.0.kind": "published-source",
    "opening": "They met at the gate.",
    "turns.0.speaker": "0",
    "turns.0.words": "It began with soup.\n\nAnd with bread.",
    "turns.1.speaker": "1",
    "turns.1.words": "I brought the bread.",
}
FIRST = "section.case-study.0"
PEOPLE = {"people.0.name": "Ann Oak", "people.0.role": "Cook"}
AGREED = {"consent.0.state": "given", "consent.0.kind": "written"}


def first(words: str) -> dict[str, str]:
    """The words in the first section."""
    return {FIRST: words}


CASES = {
    # sound, and awkward to write as YAML
    "sound": {},
    "sound conversation": TALK,
    "sound with quotes": {"title": 'They said: "yes" & no', "summary": "100% \\ sure: # not 'so'"},
    "sound like other things": {"title": "true", "summary": "2012", "period": "1.10", "sources.0.date": "no"},
    "sound with signs": {"title": "- [a] {b} *c* !d |e >f @g %h `i`", "summary": "? or: & &x"},
    "sound accents": {"title": "Café Zoë: £5 – “yes” … 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and 👩‍🍳", "summary": "Naïve."},
    "sound with hidden signs": {"title": "A\u200bB \u202eC\ufeff", FIRST: "soft\u00adhyphen\x07 and\r\nlines\r"},
    "sound with spaces": {"title": "  Two \t spaces\nand a line ", FIRST: "\n\n  text  \n\n\n"},
    "sound synonym and label": {"approaches": ["KIL"], "places.0": "kirklees", "places.1": "Derby"},
    "sound names alike": {"places.0": "KIRKLEES ", "organisations.0": "locality"},
    "sound tags in one line": {"places.0": "Kirklees, Derby"},
    "sound people and consent": {**PEOPLE, **AGREED, "consent.0.review_by": "2028-01-31"},
    "sound facts": {"key_facts.0.label": "Meals: all", "key_facts.0.value": "2,400 (2024)", "key_facts.2.label": "Cost", "key_facts.2.value": "£3"},
    "sound source": {"sources.0.url": "https://example.org/a_(b)?c=d#e"},
    "sound reason": {**first("Write to team@kitchen.org.uk"), "personal_data.0.kind": "e-mail", "personal_data.0.reason": "The team's public address"},
    "sound code": first("Type `[x](y)` or `# z`.\n\n```\n# no heading\n[a](b)\n```"),
    "sound links": first(f"[a]({LINK}a_(b)) [b](<{LINK}b>) [c](mailto:x@example.org) [d](#problem) [e]({LINK} \"title\")"),
    "sound brackets": first("[not a link] (really) and [x] [y] \\[z](no)"),
    "sound html": first("He wrote <b>this</b> & that."),
    "sound lower headings": first("### One\n\ntext\n\n#### Two\n\ntext\n\n### Three\n\ntext"),
    # the front matter
    "nothing": dict.fromkeys(SOUND, "") | {"kind": "case-study", "approaches": [], "principles": [], "themes": []},
    "nothing in a conversation": {"kind": "interview", "people.0.name": ""},
    "no title": {"title": " \t "},
    "long title": {"title": "é" * 121},
    "long summary": {"summary": "word " * 70},
    "long period": {"period": "x" * 81},
    "no day": {"date": "20/11/2026"},
    "no such day": {"date": "2026-02-30"},
    "short day": {"date": "2026-2-3"},
    "day with dashes": {"date": "2026–11–27"},
    "day in marks": {"date": "“27 November 2026”"},
    "day with a time": {"date": "2026-11-27T10:00:00Z"},
    "day without signs": {"date": "20261127"},
    "day before its month": {"date": "2026-27-11"},
    "day with a short year": {"date": "27th Nov ’26"},
    "day with a short year in numbers": {"date": "27.11.26"},
    "day in words": {"date": "Monday, 23rd November 2026"},
    "day in words the other way": {"date": "Sept 1st, 2026"},
    "day that could be two": {"date": "3/11/2026"},
    "day that can be one": {"date": "11/23/2026"},
    "day past the end of June": {"date": "31 June 2025"},
    "day past the end of February": {"date": "30/2/2024"},
    "no month": {"date": "23 Marchy 2026"},
    "id": {"id": "My Story"},
    "id of digits": {"id": "2026"},
    "id without letters": {"id": "…"},
    "two alphabets": {"title": "Kirkl\u0435\u0435s kitchen", "places.0": "D\u0435rby"},
    "too many tags": {"approaches": ["keep-it-local", "local-area-coordination"], "themes": ["prevention", "partnership", "emergency-and-food", "volunteering", "rural-places", "housing", "youth"]},
    "unknown tags": {"places.0": "Kirkless", "places.1": "Xanadu", "organisations.0": "The Elm Street Kitchen"},
    "tags in one line": {"places.0": "Kirklees, derbby"},
    "tags for nothing": {"places.0": "None", "organisations.0": "n/a", "organisations.1": "none"},
    "tags with other signs": {"places.0": "(Kirklees; derby/leeds)", "places.1": "Xanadu", "organisations.0": "locality, and Elm"},
    "a tag with more words": {"places.0": "Derby City", "places.1": "Manchester", "places.2": "Yorkshire"},
    "a tag of another facet": {"places.0": "prevention"},
    "a tag in odd letters": {"organisations.0": "«Élan» & \"co\""},
    "a tag of another facet by another name": {"places.0": "Early intervention", "places.1": "own account"},
    "a tag that may come": {"places.0": "Barnsley", "themes": ["prevention", "Night work"]},
    "no tag of a closed list": {"evidence": ["strong"], "principles": ["KIL 2"]},
    "tags by their numbers": {"principles": ["2", "LAC 10", "the third principle", "Keep it Local nr 1", "kil2", "7th", "LAC 11", "2026", "1 and 2", "No 4 of Xanadu", "first", "²", "2 2026"]},
    "tags by their numbers in two lists": {"approaches": ["keep-it-local", "local-area-coordination"], "principles": ["2", "9"]},
    "tags by their numbers in another list": {"approaches": ["related"], "principles": ["2"]},
    "a tag of a closed list slightly wrong": {"evidence": ["reportd"]},
    "a tag slightly wrong": {"themes": ["prevension"]},
    "source in part": {"sources.0.publisher": "", "sources.1.title": "Another", "sources.1.url": "www.example.org"},
    "address in angle brackets": {"sources.0.url": "<https://example.org/a>"},
    "word in angle brackets": {"sources.0.url": "<a>"},
    "source addresses": {f"sources.{n}.{key}": value for n, url in enumerate(["http://example.org", "https://192.0.2.1/", "https://user@example.org/", "https://example.org:99999/", "https://localhost/", "https://exa mple.org/", "https://xn--e1afmkfd.org/", "https://example.org/a b", "https://ex\u00e4mple.org/", "www.example.org"]) for key, value in (("title", f"T{n}"), ("publisher", "P"), ("date", "D"), ("url", url))},
    "sample texts": {"sources.0.url": "https://example.org/page", "sources.0.publisher": "Who published it", "sources.1.title": "…", "sources.1.url": " … ", "people.0.name": "The person's name"},
    "facts in part": {"key_facts.0.label": "Meals", "key_facts.1.value": "3", "key_facts.1.label": "x" * 61},
    "person in part": {"people.0.name": "Ann Oak", **AGREED, "consent.0.review_by": "2028-01-31"},
    "people without consent": PEOPLE,
    "consent in part": {**PEOPLE, "consent.0.state": "given"},
    "consent without a day": {**PEOPLE, **AGREED},
    "consent without a good day": {**PEOPLE, **AGREED, "consent.0.review_by": "soon"},
    "consent with a past day": {**PEOPLE, **AGREED, "consent.0.review_by": "2026-11-20"},
    "consent not needed": {**PEOPLE, "consent.0.state": "not-needed", "consent.0.kind": "spoken", "consent.0.review_by": "2028-01-31"},
    "reason in part": {**first("Write to team@kitchen.org.uk"), "personal_data.0.kind": "e-mail"},
    "reason for nothing": {"personal_data.0.kind": "phone", "personal_data.0.reason": "public"},
    # the text
    "empty section": {FIRST: " \n "},
    "heading of level 1": first("# Kitchen\n\nWe cooked."),
    "underlined heading": first("Kitchen\n===\n\nWe cooked."),
    "title in the text": first("# a street kitchen in **kirklees**\n\n# A street kitchen in Kirklees.\n\nWe cooked."),
    "title in a conversation": {**TALK, "opening": "# A street kitchen in Kirklees\n\n# Begin\n\nThey met."},
    "underlined text": first("We cooked.\n---\n\nWe ate\n---\n\nAll (of us)\n---"),
    "underlined turn": {**TALK, "turns.0.words": "Yes.\n---\n\nAnd.\n\nLater\n---\n\nNo."},
    "deep opening": {**TALK, "opening": "### Begin\n\nThey met."},
    "jump": first("#### Deep\n\ntext"),
    "hashtag": first("#community is all"),
    "unknown section": first("We ate.\n\n## Whatever was done\n\nWe cooked."),
    "section twice": first("We ate.\n\n## What changed\n\nWe cooked."),
    "sections in disorder": first("We ate.\n\n## What was hard\n\nAll."),
    "empty by a rule": first("---"),
    "nobody speaks": {**TALK, "turns.0.speaker": "", "turns.1.speaker": ""},
    "an unknown speaker": {**TALK, "turns.1.words": "Yes.\n\n**Anne Oak:** No.\n\n**Zacharias:** Why?"},
    "people in one name": {**TALK, "people.1.name": "Bo Elm and Cy Ash", "turns.1.words": "Yes.\n\n**Cy Ash:** No."},
    "a person not filled in": {**TALK, "people.1.name": "…", "turns.1.words": "Yes.\n\n**Zacharias:** Why?"},
    "a person without a name": {**TALK, "people.1.name": "", "turns.0.words": "Yes.\n\n**Zacharias:** Why?"},
    "a person of two alphabets": {**TALK, "people.1.name": "D\u0435rby", "turns.0.words": "Yes.\n\n**Zacharias:** Why?"},
    "very many are not named": {"kind": "interview", "opening": "\n\n".join(f"**{name}:** Yes." for name in ["Ann", "Beatrice", "Clementine", "Doug", "Engelbert", "Frank", "Guinevere", "Hamish", "Ignatius", "Jo", "Kunigunde", "Ludmilla"])},
    "nobody is named": {"kind": "interview", "opening": "They met.", "turns.0.speaker": "", "turns.0.words": "Hello."},
    "sound turns": {**TALK, "opening": "Note: they met.\n\n**They met.**", "turns.0.words": "Yes.\n\n- Soup: leeks\n\nHe said: no. **Very** good.\n\n*Aside:* a remark.\n\n`**Bo Elm:** code`\n\n## Later\n\n- **Bo Elm:** an item"},
    "turns by form": {**TALK, "opening": "**Ann Oak:** Hello", "turns.0.words": "Yes.\n\nBo Elm: No.\n\n**ann** Well.\n\n*Elm* – why?\n\n- Bo: so\n\n**Bo Elmm**\n\nQ: What?\n\nInterviewer (BBC): And?\n\n_Someone Else:_ Ha.\n\nOne more **Bo Elm:** line\n**Ann Oak:** glued\n\nÉlan Vital: x"},
    "turns by initials": {**TALK, "opening": "AO: Well.\n\nB.E.: No.", "turns.0.words": "Yes.\n\nBE: So.\n\nao: so\n\nUK: all of it.\n\n**Cy:** One.\n\n**Cy:** Two."},
    "sound turns by the initials of two": {**TALK, "people.1.name": "Al Orr", "turns.1.words": "Yes.\n\nAO: So."},
    "turns in other dress": {**TALK, "opening": "Ann Oak: Well.\n\nBo Elm: a neighbour", "turns.0.words": "Yes.\n\n**Bo Elm: **No.\n\n** Bo Elm:** No.\n\n**Bo Elm: No.\n\n**Bo Elm** No.\n\nBo Elm (00:45): No.\n\n[00:02] Bo Elm: No.\n\n**Ann Oak;** No.\n\nAnn Oak  00:45\nNo.\n\n<b>Ann Oak:</b> No.\n\n\\*\\*Ann Oak:\\*\\* No.\n\n> **Ann Oak:** No.\n\n    **Ann Oak:** No.\n\nBo Elm\nNo.\n\nBo Elm – No.\n\nQ: Why?\n\nA: So.\n\n**Bo Elm** came. Ann Oak; Bo Elm."},
    "turns without words": {**TALK, "turns.0.words": "Yes.\n\n**Ann Oak:**\n\n**Bo Elm**:\n\n### Later\n\n**Bo Elm:**"},
    "turns without one": {**TALK, "turns.0.speaker": "", "turns.1.speaker": "", "turns.0.words": "Ann: Soup.\n\nBo Elm (cook): Bread.\n\nZoë Ash: Tea.\n\n__Zoë Ash:__ Tea."},
    "a turn before the first": {**TALK, "opening": "They met.\n**Ann Oak:** glued", "turns.0.words": "Yes.\n\n**Bo Elm** – no."},
    "turns of alike names": {**TALK, "people.1.name": "Ann Élan", "turns.1.words": "Yes.\n\nAnn: who?\n\nélan: I.\n\nAnn Elan: I."},
    "dead links": first("[a](www.example.org) [b](http://example.org/) [c](javascript:x) [d](//example.org) [e](/themes/prevension/) [f](#) [g](ftp://x.org/y)"),
    "links to mail and to files": first("\n\n".join(f"See [it]({a})." for a in ["x@example.org", "file:///C:/Users/a.pdf", "C:/a.pdf", "/Users/a.pdf", "/home/a/b", "http//example.org/a", "https;//example.org", "ttps://example.org", "htps://example.org", "https/example.org"]) + "\n\n[w](\\\\server/x) and [d](C:\\Users)"),
    "day with a comma": {"date": "2026-11-27,"},
    "day with a full stop": {"date": "27 Nov. 2026."},
    "escaped lists": first("\\- one\n\\- two\n\n1\\. one\n2\\. two\n\n\\* alone\n\n•\tone\n•\ttwo\n\n1\\. alone"),
    "sections without an answer": {FIRST: "N/A", "section.case-study.1": "**n/a.**", "section.case-study.2": "- tbc", "section.case-study.3": "Nothing."},
    "ends of lines and lorem": first("They cooked.\\n\\nThey\\n- ate\\n# C:\\new \\\\n\\n Lorem ipsum dolor. `\\n\\n`"),
    "links over lines": first("See [the\npage](example) and\n- [one](two)\n"),
    "spaces in links": first(f"[a]({LINK}my page) [b]({LINK}a b \"title\") [c]({LINK}c 'd') [e]( {LINK}e ) [f](<{LINK}f g>) [h](www.x.org/a b) [j]({LINK}my page and"),
    "picture": first("![The street](street.jpg)"),
    "pictures as GitHub writes them": first(f'<img width="9" alt="A" src="{LINK}a" />\n\n<IMG SRC=a.jpg> `<img src=b>` <img alt=c>'),
    "sound tables": first("| Year | Meals |\n| --- | --- |\n| 2021 | 30 |\n\nYear | Meals\n--- | ---\n2021 | 30\n\n1.\tOne\n2.\tTwo\n\nOne\ttab"),
    "tables that are none": first("Figures:\n| Year | Meals |\n| --- | --- |\n\n| Year | Meals | Cost |\n| 2021 | 30 | 4 |\n\nYear\tMeals\n2021\t30\n\nYear \t `Meals` | x\tCost"),
    "what programs leave": first("Yes:contentReference[oaicite:0]{index=0} 【4†source】 [Insert challenges here] [TBC] [[Derby]] [[Derby](/places/derby/)]\n\n```\nLet me know!"),
    "many marks": first("[" * 101 + "\n\n" + "!" * 80 + "\n\n" + "> " * 9 + "deep"),
    "very many marks": first("\n\n".join(["<" * 70] * 8)),
    "a long line": first("word " * 1601),
    "many lines": first("\n\n".join(["word"] * 1001)),
    "an include": first('--8<-- "notes.md"'),
    # what came to harm on its way
    "sound lists": first("We had\n- a plan to cook\n\nsoup:\n\n1. leeks\n2. peas\n\n- one\n- two\n\n| a | b |\n| - | - |\n| - | - |\n\n- x\n- y"),
    "lists that run on": first("We had:\n- soup\n\nAnd **also:**\n1. bread\n\nThen\n- a\n- b\n\n#### x\n- c\n- d\n\nlines - of\n* text\n* more\n\n```\nno:\n- list\n```\nyes:\n- list"),
    "bullets": first("• soup\n  ▪ bread\n\n\t· tea\n\n`• code`\n\na • b"),
    "broken links": first(f"[a] ({LINK}) (b)[{LINK}b] [c]({LINK}c and\n\n[d]({LINK}d.\n\n[e]({LINK}e\n\"title\") [f] (f.md#x) [g] (/themes/prevention/) `[h] ({LINK})` [i]({LINK}i) (j)[{LINK}]({LINK})"),
    "garbled letters": {"title": "CafÃ© â€œsoupâ€\x9d", **first("Itâ€™s Â£3 â€“ and \ufffd; Ã\x81 Ãƒ Ã©Ã©")},
    "sound indented code": first("One.\n\n    one(two)\n\n\t`Code`\n\n    # Remark"),
    "sound marks": {"title": "*Our* [street] 2 ** 3 & <name>", **first("So[^1] and [it][the report], see[1][2].\n\n- **a**\n\n    b\n\n| **a** | b |\n| - | - |\n| c | **d** |\n\n[^1]: A note.\n\n    More.\n\n[the report]: https://example.org/")},
    "marks in values": {"title": "Our **street** kitchen &amp; [more](https://example.org) <b>x</b>", "summary": "All &eacute;&lt; of it</p>", "sources.0.title": "**A**"},
    "addresses in angle brackets": first("See <https:evil.example>, <www.example.org/a>, <gov.uk/x y>, <gov.uk/x>, <WWW.EXAMPLE.ORG>, <http:x>, <https:>, <www.a b>, <Ann>, `<www.example.org>` and <https://example.org/>."),
    "marks in other values": {"key_facts.0.label": "Fish &amp; chips", "key_facts.0.value": "**£4**", "period": "<b>2019</b> &#8211; 2020", "sources.0.publisher": "[Elm](https://example.org)", "sources.0.date": "2 ** 3"},
    "loose lists": first("– one\n– two\n\n-pots\n-**pans**\n\n1) pots\n2) pans\n\n- a\n-b\n\n– a\n1) b\n\n– alone"),
    "marks that are left": first(f"See []({LINK}) and [](/themes/) and [a][1], [b][] and[^2].\n\nWe **cooked\nall **day** and\n\n    “More\n\n\t**Tab** **x\n\n- **a** **\n- b\n\n    c\n\nEnd.\n\n    `code`\n\n| **a | b |\n| - | - |\n\n***"),
    # what should not be public
    "e-mail": first("Write to Jo.Bloggs@kitchen.org.uk or jo(at)kitchen.org or jo at kitchen dot org."),
    "e-mail in the summary": {"summary": "Ask jo@kitchen.org.uk for soup."},
    "coded e-mail": first("jo&#64;kitchen.org.uk and jo%40kitchen.org.uk and [x](mailto:jo@kitchen.org.uk)"),
    "telephone": first("Ring 01484 221000, +44 1484 221000 or (01484) 221 000. Not 0161 496 0123."),
    "postcode": first("We meet at HD1 2TT, and not at A1 2ND."),
    "national insurance number": first("Hers is AB 12 34 56 C. QQ123456C is an example."),
    "nhs number": first("NHS number 943 476 5919, and 999 123 4560 is not."),
    "card": first("4111 1111 1111 1111 and 4111 1111 1111 1112"),
    "iban": first("GB82 WEST 1234 5698 7654 32"),
    "links to the web that cannot be taken": first("\n\n".join(f"See [it]({a})." for a in ["https://ex\u0430mple.org/", "https://xn--80ak6aa92e.com/", "https://192.0.2.1/x", "https://[::1]/", "https://user:pw@example.org/", "https://localhost/", "https:evil.example", "http://example.org/a", "//example.org/", "www.gov.uk", "https://example.org:99999/", "ftp://example.org/"])),
    "date of birth": first("She was born on 3 May 1950. Born in Leeds in 1950."),
    "date of birth beside its label": first("12 March 1984 is her date of birth\n\nDate of birth (dd/mm/yyyy): 12 Mar 84\n\nborn at 3am on 3 May 1950"),
    "date of birth in a table": first("|Name|Date of birth|Joined|\n|--|--|--|\n|Al|not told|3/5/2019|\n||3/5/1984|3/5/2019|\n\nThe date of birth of 3 people"),
    "nhs number in groups": first("NHS no. 943.476.5919\n\n9434765919 is her NHS number\n\n|Jo|NHS number|\n|--|--|\n|Jo|9434765919|\n\nISBN 0198534531, NHS"),
    "number in an address": first("[a](https://example.org/?ni=AB%20123456C) and AB/12/34/56/C"),
    "phones abroad": first("+353 86 123 4567\n\n0113/222 3333\n\n00 44 7911 123456\n\nLS1-4AP"),
    "password in words": first("The password is hunter22\n\nsk-proj-" + "a1B2" * 9),
    "password": first("password: Hunter2x9\n\nghp_" + "a1B2" * 9),
    "full-width": first("ｊｏ＠kitchen．org．uk"),
}  # fmt: skip

LONG = "word " * 31
ADVISED = {  # sound, and of what could be better
    "advice on nothing": {},
    "advice on long sentences": {
        "section.case-study.1": f"One. {LONG}two.\n\n- {LONG}\n- a [link of {LONG}](https://example.org/)? É{LONG}. “{LONG}”\n\n> {LONG}\n\n| {LONG} |\n| - |\n\n`{LONG}`, **and** _so_ on \\*",
    },
    "advice on thirty words": {"section.case-study.1": "word **word** " * 15},
    "advice on acronyms": {
        "title": "The OPQZ",
        "section.case-study.1": "OPQZ and NHS, VCSE (voluntary), WXYZ and the (ABCD), R&D, XIV, A-B, [MNO](https://QRS.org/TUV), `CODE`, ÉTAT, LAC, KIL. WXYZ.\n\nWELL, PEOPLE IN THE TOWN, AND OTHERS, WERE LONELY. Met AAAB, AAAC, AAAD.",
    },
    "advice on the title": {
        "title": "A kitchen was opened in Kirklees",
        "summary": "In Kirklees a kitchen was opened.",
    },
    "advice on links and signs": {
        "section.case-study.1": "It is [here](https://example.org/), [this link](https://example.org/) and [Click here](https://example.org/). <b>Bold</b> <br> <BR/> <a href='x'>x</a> <b>again</b>\n\n`<b>` [more](https://example.org/)",
    },
    "advice on addresses that lead elsewhere": {
        "section.case-study.1": "\n\n".join(
            f"See {link}."
            for link in [
                "[https://gov.uk/x](https://evil.example/)",
                "[gov.uk](https://www.gov.uk/a) [www.gov.uk/a](https://b.gov.uk/) [Node.js](https://nodejs.org/)",
                "[**bank.co.uk**/x](https://evil.example/bank.co.uk) [at HTTPS://ann@Bank.example:80/](<https://evil.example/>)",
                "[https://gov.uk/y][1] [https://gov.uk/z] [https://gov.uk][] and [a\nWWW.gov.uk](https://a.example/)",
                "[https://gov.uk/](/themes/prevention/) `[https://gov.uk/](https://evil.example/)` [b.org](mailto:x@example.org)",
            ]
        )
        + "\n\n[1]: https://evil.example\n[https://gov.uk/z]: <https://evil.example/z>\n[https://gov.uk]: https://gov.uk/"
    },
    "advice on codes of signs": {
        "section.case-study.1": "Fish &amp;amp; chips&amp;nbsp;x &NBSP; &nbsp &amp;#39; &amp;#8217; &#8217; &eacute; &eacute &pound4 &amp;amp; [x](https://example.org/?a&lt=3&amp;nbsp;) &amp; R&D; `&amp;nbsp;` &foo; &amp;ltx;"
    },
    "advice on a tag that nothing shows": {
        "principles": ["whole-system", "information"],
        **first("See [it](/principles/information/#passages)."),
    },
    "advice on old readers": {
        "section.case-study.1": "Representatives of organisations established comprehensive interdisciplinary collaboration arrangements. "
        * 8,
    },
    "advice on a conversation": {**TALK, "turns.0.words": f"It began. {LONG}"},
}

REVIEWED = {**PEOPLE, **AGREED}
TYPED = {  # a question, and what is wrong in it and with it
    "day": ("date", {"date": "27/11/2026"}),
    "day that could be two": ("date", {"date": "3/11/2026"}),
    "no such day": ("date", {"date": "31 June 2026"}),
    "no day": ("date", {"date": "soon"}),
    "day to ask again": ("consent.0.review_by", {**REVIEWED, "consent.0.review_by": "1 May 2029"}),
    "id": ("id", {"id": "My Story"}),
    "id of digits": ("id", {"id": "2026"}),
    "file": ("file", {"file": "My Story"}),
    "file with an ending": ("file", {"file": "My Story.MD"}),
    "long file": ("file", {"file": "word-" * 17 + "word"}),
    "file of digits": ("file", {"file": "2026"}),
    "file called index": ("file", {"file": "index"}),
    "address without a beginning": ("sources.0.url", {"sources.0.url": "www.example.org/a"}),
    "address of old": ("sources.0.url", {"sources.0.url": "http://example.org"}),
    "address with a space": ("sources.0.url", {"sources.0.url": "https://example.org/a b"}),
    "address with a name": ("sources.0.url", {"sources.0.url": "https://ann@example.org/"}),
    "tag": ("places.0", {"places.0": "Kirkless"}),
    "tag of an organisation": ("organisations.0", {"organisations.0": "Localitty"}),
}


def draft(name: str) -> dict[str, object]:
    """The draft of a case, with a file's name and an id of its own unless the case has one."""
    changes = {**CASES, **ADVISED}[name]
    own = {} if name.startswith("nothing") and changes.get("title") == "" else {"id": slugged(name)}
    return {**SOUND, **own, **changes, "file": slugged(name)}
