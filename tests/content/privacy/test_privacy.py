"""What looks private in a story, what only looks like it, and that no report shows the value."""

import ast
import re
from pathlib import Path

import pytest
import yaml

from hooks.content.privacy import births, check_digits, contacts, numbers, privacy, words
from hooks.content.privacy.privacy import QUESTIONS, Finding, check, findings, unneeded
from hooks.content.text import plain_text
from hooks.rules import RULES

ROOT = Path(__file__).parents[3]
MODULES = [
    check_digits, plain_text, privacy, births, contacts, numbers, words,
]  # fmt: skip

# Keys are written in two halves, so that no scanner takes this file for a leak.
HITS = [
    ("national-insurance-number", "AB123456C"),
    ("national-insurance-number", "AB 12 34 56 C"),
    ("national-insurance-number", "AB 123456 C"),
    ("national-insurance-number", "AB-12-34-56-C"),
    ("national-insurance-number", "ab123456d"),
    ("national-insurance-number", "JK 12 34 56 A"),
    ("national-insurance-number", "AB/12/34/56/C"),
    ("national-insurance-number", "https://pear.org/?ni=AB%20123456C"),
    ("national-insurance-number", "https://pear.org/?ni=AB+12+34+56+C"),
    ("nhs-number", "401 023 2137"),
    ("nhs-number", "401-023-2137"),
    ("nhs-number", "NHS number: 4010232137"),
    ("nhs-number", "NHS no. 943 476 5919"),
    ("nhs-number", "his CHI number is 0101017014"),
    ("nhs-number", "NHS no. 943.476.5919"),
    ("nhs-number", "NHS number 943 476 59 19"),
    ("nhs-number", "401  023  2137"),
    ("nhs-number", "9434765919 is her NHS number"),
    ("nhs-number", "\n\n| Name | NHS number |\n|--|--|\n| Al | none |\n| Jo | 9434765919 |\n\n"),
    ("card-number", "4111111111111111"),
    ("card-number", "4111 1111 1111 1111"),
    ("card-number", "4111-1111-1111-1111"),
    ("card-number", "4111 1111 1111 1111 123"),
    ("card-number", "4222222222222"),
    ("card-number", "5555 5555 5555 4444"),
    ("card-number", "2223003122003222"),
    ("card-number", "3782 822463 10005"),
    ("card-number", "30569309025904"),
    ("card-number", "6011111111111117"),
    ("card-number", "3530111333300000"),
    ("card-number", "6759649826438453"),
    ("iban", "GB29NWBK60161331926819"),
    ("iban", "GB29 NWBK 6016 1331 9268 19"),
    ("iban", "DE89 3704 0044 0532 0130 00"),
    ("iban", "NO9386011117947"),
    ("iban", "FR14 2004 1010 0505 0001 3M02 606"),
    ("iban", "gb29nwbk60161331926819"),
    ("iban", "BE68539007547034"),
    ("iban", "DK5000400440116243"),
    ("iban", "SI56263300012039086"),
    ("iban", "AT611904300234573201"),
    ("iban", "CH9300762011623852957"),
    ("iban", "AE070331234567890123456"),
    ("iban", "AD1200012030200359100100"),
    ("iban", "PT50000201231234567890154"),
    ("iban", "IS140159260076545510730339"),
    ("iban", "PL61109010140000071219812874"),
    ("iban", "UA213223130000026007233566001"),
    ("iban", "JO94CBJO0010000000000131000302"),
    ("iban", "MT84MALT011000012345MTLCAST001S"),
    ("iban", "LC55HEMM000100010012001200023015"),
    ("iban", "FR94 2004 1010 0505 0712 3456 789"),  # which ends like a telephone number
    ("secret-key", "-----BEGIN " + "RSA PRIVATE KEY-----"),
    ("secret-key", "-----BEGIN " + "PGP PRIVATE KEY BLOCK-----"),
    ("secret-key", "AKIA" + "IOSFODNN7ABCDEFG"),
    ("secret-key", "ghp_" + "0aB1" * 9),
    ("secret-key", "github_pat_" + "0aB1c" * 4 + "22_" + "0aB1c" * 11 + "2222"),
    ("secret-key", "glpat-" + "0aB1" * 5),
    ("secret-key", "xoxb-" + "1234567890-abc"),
    ("secret-key", "https://hooks.slack" + ".com/services/T0000000A/B0000000A/" + "0aB1" * 4),
    ("secret-key", "AIza" + "0aB1c" * 7),
    ("secret-key", "sk-proj-" + "0aB1" * 6),
    ("secret-key", "sk-ant-api03-" + "0aB1" * 6),
    ("secret-key", "npm_" + "0aB1" * 9),
    ("secret-key", "hf_" + "aB" * 17),
    ("secret-key", "SG." + "0a" * 11 + "." + "B" * 43),
    ("secret-key", "AccountKey=" + "0aB1" * 21 + "=="),
    ("secret-key", "sk_live_" + "0aB1" * 6),
    ("secret-key", "eyJ" + "hbGciOiJI." + "eyJ" + "zdWIiOiIx.c2ln"),
    ("password", "password: hunter2hunter"),
    ("password", "Passcode = 'blue42skies'"),
    ("password", 'api_key: "0aB1c2D3e4"'),
    ("password", "secret-key=0aB1c2D3e4"),
    ("password", "The password is hunter22"),
    ("date-of-birth", "date of birth: 3 May 1980"),
    ("date-of-birth", "Date of birth was 03/05/1980"),
    ("date-of-birth", "date_of_birth: 1980-05-03"),
    ("date-of-birth", "DOB 3/5/80"),
    ("date-of-birth", "D.O.B. 03.05.1980"),
    ("date-of-birth", "(born 3rd of May 1980)"),
    ("date-of-birth", "born on the 3rd May, 1980"),
    ("date-of-birth", "born on Wednesday, 3 May 1980"),
    ("date-of-birth", "born in South Leeds on 3 May 1980"),
    ("date-of-birth", "born May 3rd, 1980"),
    ("date-of-birth", "Birthday: **3 Sept 2014**"),
    ("date-of-birth", "born on\n3 May 1980"),
    ("date-of-birth", "date of birth:\n3 May 1980"),
    ("date-of-birth", "date of birth (dd/mm/yyyy): 12/03/1984"),
    ("date-of-birth", "Date of birth\n\n12 March 1984"),
    ("date-of-birth", "Date of birth\n:   12 March 1984"),
    ("date-of-birth", "label: Date of birth\n    value: 12/03/1984"),
    ("date-of-birth", "label: Date of birth, value: 12/03/1984"),
    ("date-of-birth", "12 March 1984 is her date of birth"),
    ("date-of-birth", "12/03/1984 (date of birth)"),
    ("date-of-birth", "date of birth was recorded as 12 March 1984"),
    ("date-of-birth", "birth date of 12 March 1984"),
    ("date-of-birth", "born to Irish parents on 12 March 1984"),
    ("date-of-birth", "born at 3.15am in Leeds on 12 March 1984"),
    ("date-of-birth", "born at 3am on 12 March 1984"),
    ("date-of-birth", "DOB 12 Mar 84"),
    ("date-of-birth", "DOB: 12031984"),
    ("date-of-birth", "D O B 12/03/1984"),
    ("date-of-birth", "\n\n|Name|Date of birth|\n|--|--|\n|Al|not told|\n|Jo|12/03/1984|\n\n"),
    ("date-of-birth", "\n\nDOB | Name\n--- | ---\n12 May 84 | Jo\n\n"),
    ("e-mail", "jo.smith@pear-trust.org.uk"),
    ("e-mail", "mailto:jo+wall@pear.coop"),
    ("e-mail", "_jo@pear.org_"),
    ("e-mail", "jo@example.co.uk"),
    ("e-mail", "jo@notexample.org"),
    ("e-mail", "https://pear.org/leave?mail=jo@pear.org"),
    ("phone", "01484 221000"),
    ("phone", "(01484) 221000"),
    ("phone", "01484221000"),
    ("phone", "01484-221-000"),
    ("phone", "01484 22 10 00"),
    ("phone", "020 7222 1234"),
    ("phone", "0114 273 4567"),
    ("phone", "0300 123 4500"),
    ("phone", "0800 123 456"),
    ("phone", "016977 2345"),
    ("phone", "0113/222 3333"),
    ("phone", "00 44 7123 456789"),
    ("phone", "+353 86 123 4567"),
    ("phone", "+1 212 555 7890"),
    ("phone", "+49 30 12345678"),
    ("phone", "07123 456789"),
    ("phone", "07123.456.789"),
    ("phone", "+44 7123 456789"),
    ("phone", "+44 (0)7123 456789"),
    ("phone", "+447123456789"),
    ("phone", "0044 1484 221000"),
    ("phone", "[Ring us](tel:+441484221000)"),
    ("phone", "Tel.01484 221000"),
    ("phone", "01484 221000 2021"),
    ("phone", "2021 01484 221000"),
    ("postcode", "SW1A 1AA"),
    ("postcode", "LS1-4AP"),
    ("postcode", "EC1A 1BB"),
    ("postcode", "W1A 1AA"),
    ("postcode", "M1 1AE"),
    ("postcode", "B33 8TH"),
    ("postcode", "CR2 6XH"),
    ("postcode", "DN55 1PT"),
    ("postcode", "DN551PT"),
    ("postcode", "dn55 1pt"),
    ("postcode", "HD1\n2TT"),
    ("postcode", "_HD1 2TT_"),
]  # fmt: skip

MISSES = {
    "national-insurance-number": [
        "QQ 12 34 56 A", "DA123456A", "AO123456A", "BG123456A", "ZZ123456A", "AB123456E",
        "AB12345C", "AB1234567C", "XAB123456C", "AB123456CD", "SC123456", "SE 12 34 56",
        "HD 12 34 56 and", "OC301234", "A 123456 C", "in 20 10 20 12 a",
    ],
    "nhs-number": [
        "401 023 2138", "4010232137", "943 476 5919", "999 123 4560", "444 444 4444",
        "5123 401 023 2137", "401 023 2137 55", "£401 023 2137", "401,023,2137",
        "NHS number: 4010232138", "NHS number: 9991234560", "https://pear.org/401-023-2137",
        "\n\n| NHS trust |\n|--|\n| a trust in the north of Leeds |\n\n| Gift |\n|--|\n| 9434765919 |\n\n",
        "NHS guide, ISBN 0198534531",
        "NHS number: 9991230009", "The NHS paid £4010232137", "[a](nhs-401-023-2137.md)",
    ],
    "card-number": [
        "4111 1111 1111 1112", "4111 1111 1111", "1111 1111 1111 1117", "41111111111111111111",
        "https://pear.org/4111111111111111", "https://pear.org/?id=4111-1111-1111-1111",
        "[a](files/4111111111111111.pdf)", "10.1177/4111111111111111", "£4111111111111111",
        "978-0-19-853453-1", "9780198534531", "5105105105105", "2012 2013 2014 2015 2016",
        "010093456789", "40129999999999999999",
        "4111111111111111.50",
    ],
    "iban": [
        "GB29 NWBK 6016 1331 9268 18", "GB29 NWBK 6016 1331 9268", "AB29NWBK60161331926819",
        "XGB29NWBK60161331926819", "GB29NWBK60161331926819X", "GB29 and nothing that follows it",
    ],
    "secret-key": [
        "-----BEGIN " + "CERTIFICATE-----", "-----BEGIN " + "PUBLIC KEY-----", "AKIA", "AKIAABC",
        "ghp_short", "github_pat_short", "xoxo-kisses", "AIza", "eyJ", "eyJhbGciOiJI.rest",
        "key_facts", "Alaska_" + "0aB1" * 9, "xAKIA" + "IOSFODNN7ABCDEFG",
    ],
    "password": [
        "password: ask Jo in the office", "password: required", "password: short1",
        "The password is case-sensitive2", "This key is covid1919", "The password is kept safely",
        "The password is 12-characters", "password: 12-character words", "see: blue42skies",
        "password: https://pear.org/reset1",
    ],
    "date-of-birth": [
        "On 3 May 2019 the date of birth was taken off", "born to lead, she opened on 3 May 2019",
        "date of birth is not asked since 3 May 2019", "On 3 May 2019, dates of birth were removed",
        "\n\n| Date of birth | Joined |\n|--|--|\n| not told | 3/5/2019 |\n| | 3/5/2019 |\n\n",
        "born in 1980", "born in May 1980", "born 3 December 1838", "Kate Osborn, 3 May 2019",
        "where she was born. 3 May 1980 came later", "reborn on 3 May 2010",
        "born between 1 September 2012 and 31 August 2013", "3 May 1980", "her birthday",
        "stubborn", "where she was born\n\n3 May 1980 came later", "Dobson 3 May 1980", "Borne, 3 May 1980",
    ],
    "e-mail": [
        "jo@example.org", "jo@mail.example.com", "jo@example.net", "jo@pear.example",
        "jo@pear.test", "jo@pear.invalid", "git@github.com:pear/wall.git", "@jo", "@pear.org",
        "@jo@mastodon.social", "https://pear.org/@jo", "logo@2x.png", "vue@3.2.1", "jo@localhost",
        "3 @ £2.50", "jo (at) example.org", "look at polka dot dresses", "jo@pear", "(see at) x.org",
        "Look at gov.uk and the polka dot dresses",
    ],
    "phone": [
        "01632 960123", "07700 900123", "020 7946 0123", "+44 7700 900123", "0113 496 0123",
        "08081 570123", "2012-2021", "2011 - 2021", "01.04.2015-31.03.2016", "£1,200,000",
        "01 484 221 000", "0198534531", "ISBN 01985 34531", "ISBN: 0-19-853453-1",
        "978-0-19-853453-1", "978 01985 34531", "01234567", "010093456789", "10093456789",
        "1101234", "0.01484221000", "£01484221000", "#01484221000", "https://pear.org/01484-221000",
        "https://pear.org/?q=01484%20221000", "[a](files/a-01484221000.pdf)", "SE 14484 22100",
        "10.1177/01484221000", "0800 1111", "04484 221000", "05484 221000", "09484 221000",
        "0830-1630 on 12", "014842210001", "A01484221000", "1.01484221000", "0123 4567 8901",
        "44 7123 456789", "01484 2210", "€01484221000",
        "https://pear.org/?q=%2b353%2086%20123%204567", "+5 per cent of 1000 000 000", "01/04/2015-31/03/2016",
        "https://pear.org/?q=call%2001484221000", "Between 0800 and 1600 20 people came",
    ],
    "postcode": [
        "HD1", "HD1 is the centre", "SE 144 165", "SE14 165", "QV1 2TT", "AA1 2TT", "HD1 2TC",
        "HD1 2T", "HD1 2TTT", "XHD1 2TT", "m1 1st", "b2 2nd", "M1 1ae", "HD123 2TT",
        "https://pear.org/HD1-2TT", "https://pear.org/?p=HD12TT", "A4 5AA", "2TT", "HD1, 2TT",
    ],
}  # fmt: skip

CODED = [
    ("e-mail", "jo&#64;pear.org"),
    ("e-mail", "jo&#x40;pear.org"),
    ("e-mail", "jo&#000064;pear.org"),
    ("e-mail", "jo&#64pear.org"),
    ("e-mail", "jo&commat;pear&period;org"),
    ("e-mail", "[mail us](mailto:jo%40pear.org)"),
    ("e-mail", "[mail us](mailto:%6A%6F%40%70ear.org)"),
    ("e-mail", "jo＠pear．org"),
    ("e-mail", "ｊｏ＠ｐｅａｒ．ｏｒｇ"),
    ("e-mail", "jo\u200b@pear\u00ad.org"),
    ("e-mail", "jo**@**pear.org"),
    ("e-mail", "jo__@__pear.org"),
    ("e-mail", "jo~~@~~pear.org"),
    ("e-mail", "jo\\@pear\\.org"),
    ("e-mail", "jo (at) pear.org"),
    ("e-mail", "jo[at]pear[dot]org"),
    ("e-mail", "jo [AT] pear (DOT) co (dot) uk"),
    ("e-mail", "jo {at} pear dot org"),
    ("e-mail", "jo at pear dot org"),
    ("e-mail", "rené@bücher.de"),
    ("e-mail", "жук@pear.org"),
    ("phone", "&#48;1484 221000"),
    ("phone", "０１４８４ ２２１０００"),
    ("phone", "01484\u00a0221000"),
    ("phone", "01484&nbsp;221000"),
    ("phone", "01484–221–000"),
    ("phone", "01484\u2011221000"),
    ("phone", "014\u200b84 2210\u00ad00"),
    ("phone", "01484 **221000**"),
    ("phone", "“01484 221000”"),
    ("phone", "📞01484 221000"),
    ("postcode", "HD1&nbsp;2TT"),
    ("national-insurance-number", "ＡＢ １２ ３４ ５６ Ｃ"),
    ("card-number", "4111&#32;1111 1111 1111"),
    ("iban", "GB29\u202fNWBK\u202f6016\u202f1331\u202f9268\u202f19"),
]


def kinds(text):
    return [finding.kind for finding in findings(text)]


def problems(text, answers):
    return [str(problem) for problem in check("stories/a.md", findings(text), answers)]


@pytest.mark.parametrize(("kind", "value"), HITS + CODED)
def test_each_private_thing_is_found_once(kind, value):
    assert kinds(f"Ask there: {value}\n") == [kind]


@pytest.mark.parametrize(("kind", "value"), [row for row in HITS + CODED if row[0] != "password"])
def test_it_is_found_once_in_the_midst_of_a_sentence(kind, value):
    assert kinds(f"Ask there ({value}), or come in 2027.\n") == [kind]


@pytest.mark.parametrize(
    "number",
    [
        "4000000000000000006", "5100000000000008", "2221000000000009", "2720000000000005",
        "340000000000009", "370000000000002", "30000000000004", "3050000000000003",
        "30900000000005", "36000000000008", "38000000000006", "39000000000005",
        "3528000000000007", "3589000000000000009", "6011000000000000001", "6440000000000005",
        "6590000000000003", "6200000000000005", "6200000000000000000", "5018000000007",
        "50200000000005", "503800000000005", "58930000000000003", "630400000000000000",
        "6759000000000000005", "6761000000000006", "6763000000000004",
    ],
)  # fmt: skip
def test_a_card_number_lies_in_the_range_of_an_issuer(number):
    assert kinds(number) == ["card-number"]


@pytest.mark.parametrize(
    "number",
    [
        "40000000000002", "5000000000000009", "5600000000000003", "2220000000000000",
        "2721000000000004", "330000000000001", "350000000000006", "3400000000000000",
        "30600000000001", "30800000000007", "3527000000000008", "35900000000000007",
        "6012000000000003", "6430000000000007", "6600000000000001", "6100000000000006",
        "5019000000000008", "6760000000000007", "6764000000000003", "9000000000000001",
    ],
)  # fmt: skip
def test_a_check_digit_alone_makes_no_card_number(number):
    assert kinds(number) == []


@pytest.mark.parametrize("text", [text for texts in MISSES.values() for text in texts])
def test_what_only_looks_private_is_not_found(text):
    assert kinds(f"Ask there: {text}\n") == []


@pytest.mark.parametrize(
    "text",
    [
        "Charity number 1101234, company number 01234567 or SC123456.",
        "The grid reference is SE 144 165, or SE14416, and the UPRN is 010093456789.",
        "See doi:10.1080/01944363.2012.681206 and ISBN 978-0-19-853453-1.",
        "In 2012-2021 it cost £1,200,000 (47 to 60 per cent), £4.30 for each £1.",
        "Of 01 484 replies 3 221 came by post, 12 345 678 910 in all.",
        "R&D cost 40% &amp; more; 5%20 is no text &#; &bogus; %zz.",
    ],
)
def test_numbers_of_things_are_not_private(text):
    assert kinds(text) == []


def test_every_kind_has_hits_and_near_misses():
    assert {kind for kind, _ in HITS} == set(MISSES) == set(privacy.KINDS)


@pytest.mark.parametrize(("kind", "value"), HITS + CODED)
def test_no_report_shows_the_value(kind, value):
    text = f"Ask there: {value}\n"
    told = "\n".join([*problems(text, {}), *map(repr, findings(text))])
    secrets = [piece for piece in re.findall(r"\w{5,40}", value) if re.search("[0-9@]", piece)]

    assert RULES[privacy.KINDS[kind].rule].message in told
    assert [piece for piece in [value, *secrets] if piece in told] == []


def test_a_finding_tells_its_place_and_whether_it_is_certain():
    text = "---\nid: a\ncontact: jo@pear.org\n---\n\n<!-- AB 12 34 56 C -->\nWrite to HD1 2TT.\n"

    assert findings(text) == (
        Finding("e-mail", False, 3, 10),
        Finding("national-insurance-number", True, 6, 6),
        Finding("postcode", False, 7, 10),
    )


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a\nb jo@pear.org", 2, 3),
        ("a\n**b** jo@pear.org", 2, 7),
        ("£5 &amp; more\n\nb jo@pear.org", 3, 3),
        ("a&#10;b\nb jo&#64;pear.org", 2, 1),
        ("a %0A b\n%0A jo@pear.org", 2, 5),
        ("a\u2028b\u0085c\nb jo@pear.org", 2, 3),
        ("a\nb\nborn on\n3 May 1980", 3, 1),
        ("jo\n[at]\njo@pear.org", 3, 1),
        ("a\n\nthe +44 7123 456789", 3, 6),
        ("a ghp_" + "0aB1" * 9, 1, 3),
        ("a password: hunter2hunter", 1, 3),
        ('a\nthe "api key" : 0aB1c2D3e4', 2, 6),
    ],
)
def test_the_line_is_right_and_the_column_too_where_the_text_stands_as_it_reads(text, line, column):
    assert [(found.line, found.column) for found in findings(text)] == [(line, column)]


def test_a_thing_that_stands_twice_in_a_line_has_two_places():
    found = findings("**b** jo@pear.org, jo@pear.org")

    assert [finding.column for finding in found] == [7, 20]


def test_findings_come_in_the_order_of_the_text():
    text = "HD1 2TT jo@pear.org\nborn 3 May 1980, AB123456C, 01484 221000"

    assert kinds(text) == [
        "postcode", "e-mail", "date-of-birth", "national-insurance-number", "phone",
    ]  # fmt: skip


def test_a_text_without_anything_private_has_no_finding():
    assert findings("") == ()


def test_the_message_names_the_kind_and_says_what_to_do():
    assert problems("a\nAB123456C or jo@pear.org", {}) == [
        "stories/a.md:2:1: this looks like a National Insurance number; "
        "take it out: it belongs to one person for life",
        "stories/a.md:2:14: this looks like an e-mail address; "
        "take it out, or say in the front matter why it may be public: "
        "`personal_data: [{kind: e-mail, reason: …}]`",
    ]


@pytest.mark.parametrize("kind", QUESTIONS)
def test_the_answer_that_is_offered_is_front_matter_and_clears_the_question(kind):
    text = next(value for name, value in HITS if name == kind)
    (message,) = problems(text, {})
    entry = yaml.safe_load(message.split("`")[1])["personal_data"][0]

    assert problems(text, {entry["kind"]: entry["reason"]}) == []


def test_the_questions_are_those_that_may_be_public():
    assert QUESTIONS == ("e-mail", "phone", "postcode")


@pytest.mark.parametrize("answers", [{}, {"phone": "Ours"}, {"e-mail": ""}, {"e-mail": " "}])
def test_a_question_stays_without_a_reason_for_its_own_kind(answers):
    assert len(problems("jo@pear.org", answers)) == 1


@pytest.mark.parametrize(("kind", "value"), [row for row in HITS if row[0] not in QUESTIONS])
def test_no_answer_clears_what_is_certain(kind, value):
    assert len(problems(value, dict.fromkeys(privacy.KINDS, "It is public"))) == 1


def test_an_answer_to_a_question_that_nobody_asked_is_unneeded():
    found = findings("jo@pear.org")

    assert unneeded(found, {"postcode": "Ours", "e-mail": "Ours", "phone": "Ours"}) == (
        "postcode",
        "phone",
    )


@pytest.mark.own
def test_no_story_of_the_hub_holds_anything_private():
    paths = sorted((ROOT / "stories").rglob("*.md"))
    texts = {path.name: path.read_text(encoding="utf-8") for path in paths}

    assert len(texts) > 5
    assert {name: findings(text) for name, text in texts.items() if findings(text)} == {}


def patterns(value):
    """Every pattern in a value, in the values of modules, tuples and dicts."""
    if isinstance(value, re.Pattern):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if type(value) is tuple else ()
    return [pattern for part in parts for pattern in patterns(part)]


def upper_bounds(node):
    """The upper bound of every repeat in a parsed pattern."""
    if isinstance(node, tuple) and node and str(node[0]).endswith("_REPEAT"):
        yield int(node[1][1])
    if isinstance(node, tuple | list | re._parser.SubPattern):
        for part in node:
            yield from upper_bounds(part)


ALL_PATTERNS = {pattern for module in MODULES for pattern in patterns(vars(module))}


@pytest.mark.parametrize("pattern", sorted(ALL_PATTERNS, key=lambda pattern: pattern.pattern))
def test_every_repeat_has_a_bound_and_every_match_an_end(pattern):
    parsed = re._parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)

    assert max(upper_bounds(parsed), default=0) <= 4000
    assert parsed.getwidth()[1] < 10_000


def test_an_unbounded_repeat_would_be_seen():
    parsed = re._parser.parse(r"(?:a|(?<=b)(?=c{1,3}d+?))")

    assert list(upper_bounds(parsed)) == [3, int(re._constants.MAXREPEAT)]


def test_no_pattern_hides_in_a_function():
    calls = [
        ast.unparse(call)
        for module in MODULES
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and ast.unparse(call.func).startswith("re.")
    ]

    assert len(ALL_PATTERNS) > 30
    assert calls == []
