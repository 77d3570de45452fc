"""The nouns: what newsparse knows of one page, frozen.

Every `start` and `end` counts characters (Unicode code points) of `Transcript.page`,
half-open, so that `page[x.start:x.end] == x.text` wherever there is a text;
`with_offsets` counts in another unit. The JSON of a transcript is these types and
nothing else (`newsparse schema` prints their JSON Schema).
"""

from collections.abc import Iterator
from decimal import Decimal
from importlib import import_module
from typing import Any, Final, Literal

import msgspec

from newsparse.evidence import EVIDENCE, LINES, TAGS
from newsparse.offsets import CODEPOINT, UNITS, Unit, recounted

SCHEMA: Final = "newsparse/transcript-1"
_VIEW: Final = "newsparse.export.html"

Tag = Literal[
    "title",
    "date",
    "byline",
    "label",
    "speech",
    "chrome",
    "footer",
    "duplicate",
    "blank",
]
Role = Literal[
    "anchor",
    "reporter",
    "interview",
    "standup",
    "sync",
    "guest",
    "caption",
    "headline",
    "cue",
    "unknown",
]
PageKind = Literal[
    "package",
    "brief",
    "headlines",
    "closing",
    "studio",
    "live",
    "bite",
    "unknown",
]
Mod = Literal[
    "approx",
    "max",
    "min",
    "more_than",
    "less_than",
    "start",
    "mid",
    "end",
    "before",
    "after",
]
SpeakerStatus = Literal["named", "unnamed", "anonymous", "masked", "unknown"]
Basis = Literal["explicit", "relative", "inferred", "unresolved"]
PlaceStatus = Literal["resolved", "ambiguous", "unresolved"]
PlaceKind = Literal[
    "country",
    "province",
    "city",
    "county",
    "district",
    "town",
    "village",
    "facility",
    "natural",
    "region",
    "road",
]


class Noun(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A frozen value whose JSON object has its fields as keys."""


class Span(Noun, frozen=True, kw_only=True):
    """A stretch of the page."""

    start: int
    end: int


class Part(Noun, frozen=True, kw_only=True):
    """A stretch of the page with its one tag; the parts tile the page.

    `twin` is the surviving copy of a `duplicate`, whose words are the same. `evidence`
    are codes for what tells a line of a head or a foot.
    """

    start: int
    end: int
    tag: Tag
    twin: Span | None = None
    evidence: tuple[str, ...] = ()

    def explain(self) -> str:
        """Say why the part has its tag."""
        reasons = "; ".join(LINES.get(code, code) for code in self.evidence)
        why = reasons or TAGS.get(self.tag, "")
        proof = f"{self.twin.start}-{self.twin.end}" if self.twin else ""
        return f"{self.start}-{self.end} {self.tag}: {why}{proof}"


class Speaker(Noun, frozen=True, kw_only=True):
    """Who speaks, as far as the page says. Two unnamed speakers are never the same."""

    name: str | None = None
    title: str | None = None
    affiliation: str | None = None
    status: SpeakerStatus = "unknown"


class Segment(Noun, frozen=True, kw_only=True):
    """One turn of one voice: the text without its label and credit.

    `label` is the marker as written, None where there is none; `evidence` tells
    what decided the role; `inferred` is true where no marker said so. `candidates` are
    the roles that nothing on the page tells apart, where the role is "unknown".
    """

    role: Role
    start: int
    end: int
    text: str
    label: str | None = None
    speaker: Speaker | None = None
    evidence: tuple[str, ...] = ()
    inferred: bool = False
    candidates: tuple[Role, ...] = ()

    def explain(self) -> str:
        """Say why the turn is this voice's and begins and ends here."""
        label = f" {self.label}" if self.label else ""
        sure = " (inferred)" if self.inferred else ""
        reasons = "; ".join(EVIDENCE.get(code, code) for code in self.evidence)
        return f"{self.start}-{self.end} {self.role}{label}{sure}: {reasons}"


class Sentence(Noun, frozen=True, kw_only=True):
    """A sentence of a segment; `text` joins what the page breaks over lines."""

    start: int
    end: int
    text: str
    segment: int


class Entity(Noun, frozen=True, kw_only=True, tag_field="type"):
    """A mention with its value. `segment` is an index, None in plain text."""

    start: int
    end: int
    text: str
    segment: int | None = None
    mod: Mod | None = None


class Per(Noun, frozen=True, kw_only=True):
    """The measure a rate refers to: `10kg당` is 10 kg."""

    value: Decimal
    unit: str


class Amount(Entity, frozen=True, kw_only=True):
    """An exact number, or a range with `low` and `high`, in a `unit`.

    `exclusive` names the ends of a range that are not in it: 10억 원대 is from
    1,000,000,000 up to but not including 1,100,000,000.
    """

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    per: Per | None = None
    exclusive: tuple[Literal["low", "high"], ...] = ()


class Money(Amount, frozen=True, kw_only=True, tag="money"):
    """An amount of money; `unit` is an ISO 4217 code.

    `role` is "worth" where goods of that value are meant (상당, 어치, 규모); `fund`
    tells whose money it is (국비, 도비); `counterpart` is the span of the same sum
    in another currency (4억 달러, 우리 돈 4천억 원), on both of the two.
    """

    role: Literal["worth"] | None = None
    fund: (
        Literal["national", "provincial", "city", "county", "district", "private"]
        | None
    ) = None
    counterpart: Span | None = None


class Quantity(Amount, frozen=True, kw_only=True, tag="quantity"):
    """A count or a measure; `unit` is a UCUM code or else the Korean counter."""


class Percent(Amount, frozen=True, kw_only=True, tag="percent"):
    """Hundredths: `unit` is "percent" or, for differences, "percentage_point"."""


class Ratio(Amount, frozen=True, kw_only=True, tag="ratio"):
    """A ratio, fraction, multiple or score.

    `unit` is "times" for a multiple (배) and "score" for a score, which has no value
    but `terms`. `terms` are the numbers compared: (1, 3) of 3분의 1, numerator first;
    (5, 1) of 5대 1; (4, 10) of 10명 중 4명.
    """

    terms: tuple[Decimal, Decimal] | None = None


class Ordinal(Amount, frozen=True, kw_only=True, tag="ordinal"):
    """A place in an order (2차, 두 번째, 3위); `unit` is "ordinal"."""


class When(Entity, frozen=True, kw_only=True):
    """A stretch of the calendar: an EDTF string and the interval it stands for.

    `start_at` (inclusive) and `end_at` (exclusive) are ISO 8601 in Korea's time,
    None where the end is open or the expression could not be resolved. A stretch of
    hours has no `edtf`: EDTF knows no clock times in intervals. `conflict` is what
    was said but contradicts the value: the word of 내일(1일), which numbers overrule.
    `anchor` is the expression that a value leans on (4일 before 오후 3시), None where
    it leans on the day of the broadcast or on nothing.
    """

    edtf: str | None = None
    start_at: str | None = None
    end_at: str | None = None
    grain: str | None = None
    basis: Basis = "unresolved"
    conflict: str | None = None
    anchor: Span | None = None


class Date(When, frozen=True, kw_only=True, tag="date"):
    """A day or a longer stretch of the calendar (지난달, 24일, 올해 말)."""


class Time(When, frozen=True, kw_only=True, tag="time"):
    """A time of day, with its day where it is known (오늘 오후 3시)."""


class Duration(Entity, frozen=True, kw_only=True, tag="duration"):
    """A length of time as an ISO 8601 duration (사흘 = P3D).

    `high` is the upper end of a range (2~3주). `since` is the EDTF of when the length
    began, where it is counted up to the day it was said (7년 만에, 26일째).
    """

    iso: str
    high: str | None = None
    since: str | None = None


class Recurrence(Entity, frozen=True, kw_only=True, tag="recurrence"):
    """A repetition as an ISO 8601 repeating interval (매주 = R/P1W).

    `on` tells when in each period, in TIMEX3's notation (XXXX-WXX-1 for 월요일), and
    `times` how often in each (주 2회 = 2).
    """

    iso: str
    on: tuple[str, ...] = ()
    times: int | None = None


class PlaceName(Noun, frozen=True, kw_only=True):
    """An entry of the gazetteer: one place a name may mean, and why it may."""

    name: str
    kind: PlaceKind
    path: tuple[str, ...] = ()
    code: str | None = None
    code_system: str | None = None
    country: str | None = None
    reason: str | None = None


class Place(Entity, frozen=True, kw_only=True, tag="place"):
    """A place as it was on the day of the broadcast.

    `path` names the places it lies in, largest first; `country` is ISO 3166-1
    alpha-2. `members` are the units a named region is made of. `current_name` and
    `current_code` are today's where `name` and `code` are a Korean unit's of the day;
    of a unit that is no more, those of the one that took it in. `candidates` are
    ranked and tell why, where the name is ambiguous; without a date they are the
    codes a unit has had, each with its time. `lat` and `lon` are a point within a
    Korean unit in degrees of WGS 84; `iso3166_2` is a province's code there (KR-42).
    """

    name: str
    kind: PlaceKind
    path: tuple[str, ...] = ()
    code: str | None = None
    code_system: str | None = None
    country: str | None = None
    members: tuple[str, ...] = ()
    current_name: str | None = None
    current_code: str | None = None
    status: PlaceStatus = "unresolved"
    reason: str | None = None
    candidates: tuple[PlaceName, ...] = ()
    lat: float | None = None
    lon: float | None = None
    iso3166_2: str | None = None


class Person(Entity, frozen=True, kw_only=True, tag="person"):
    """A person named or anonymised (김 모 씨).

    `name` is as said, without title and particles; `full_name` is the name given
    before, where only the family name is said (한 시장). `status` is "anonymous"
    where the page hides the name (A씨, 김모 씨).
    """

    name: str
    title: str | None = None
    full_name: str | None = None
    status: SpeakerStatus = "named"


class Organization(Entity, frozen=True, kw_only=True, tag="organization"):
    """An organisation by name.

    `place` is where it belongs or what it stands for, where the page lets that be
    known. `acts_as` tells what a region's bare name means: its "government" (춘천시가
    밝혔다) or its "team" (강원이 이겼다).
    """

    name: str
    place: PlaceName | None = None
    acts_as: Literal["government", "team"] | None = None


AnyEntity = (
    Money
    | Quantity
    | Percent
    | Ratio
    | Ordinal
    | Date
    | Time
    | Duration
    | Recurrence
    | Place
    | Person
    | Organization
)


class Source(Noun, frozen=True, kw_only=True):
    """Where the page came from and what read it. `sha256` is of the input's bytes."""

    name: str | None = None
    sha256: str
    encoding: str | None = None
    version: str


class Reporter(Noun, frozen=True, kw_only=True):
    """The reporter, with what each witness on the page says the name is.

    `conflict` is true when the witnesses name different people.
    """

    name: str | None = None
    email: str | None = None
    byline: str | None = None
    hand_off: str | None = None
    sign_off: str | None = None
    conflict: bool = False


class Member(Noun, frozen=True, kw_only=True):
    """One person of the item, whether named, spoken of or speaking.

    `titles` and `affiliations` are as the page says them, in the order of the page.
    `mentions` are indices of `entities`, `turns` of `segments` that the person speaks.
    """

    name: str
    status: SpeakerStatus = "named"
    titles: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    mentions: tuple[int, ...] = ()
    turns: tuple[int, ...] = ()


class Difference(Noun, frozen=True, kw_only=True):
    """Where a second copy says something else than the first: both are kept."""

    start: int
    end: int
    text: str
    twin: Span
    twin_text: str


class Transcript(Noun, frozen=True, kw_only=True):
    """One page as an exact record.

    `offsets` is the unit in which every `start` and `end` counts `page`: Unicode code
    points, UTF-16 code units or bytes of UTF-8. `published` is the ISO date on the page
    (or given by the caller), never the system's. `carrier` is the portal or platform
    whose page the outlet's item stands on (naver, daum). `cast` are the people of the
    item, each once. `warnings` are codes, listed in docs/record.md.
    """

    schema: Literal["newsparse/transcript-1"] = SCHEMA
    offsets: Unit = CODEPOINT
    source: Source
    outlet: str | None = None
    carrier: str | None = None
    kind: PageKind = "unknown"
    title: str | None = None
    title_tags: tuple[str, ...] = ()
    published: str | None = None
    reporter: Reporter | None = None
    page: str
    parts: tuple[Part, ...] = ()
    segments: tuple[Segment, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[AnyEntity, ...] = ()
    cast: tuple[Member, ...] = ()
    differences: tuple[Difference, ...] = ()
    warnings: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Say what the page is on one line; the whole is in `to_json`."""
        facts = [self.outlet, self.kind, self.published, self.title]
        head = ", ".join(str(fact) for fact in facts if fact)
        return (
            f"<Transcript {head}: {len(self.segments)} segments,"
            f" {len(self.entities)} entities>"
        )

    def _repr_html_(self) -> str:
        """Show the page in a notebook as its reading view.

        The nouns know no exporter: the view is a room that opens when somebody looks.
        """
        view = import_module(_VIEW)
        return str(view.to_fragment(self.to_dict()))

    def restore(self) -> str:
        """Return the page, put together from its parts."""
        return "".join(self.slices())

    def slices(self) -> Iterator[str]:
        """Yield the text of each part, whatever unit the offsets count in."""
        for part in self.with_offsets(CODEPOINT).parts:
            yield self.page[part.start : part.end]

    def with_offsets(self, unit: Unit) -> "Transcript":
        """Return the record with every `start` and `end` counted in a unit.

        Args:
            unit: "codepoint" (as Python slices), "utf16" (code units, as JavaScript,
                Java and C# do) or "utf8" (bytes of the page in UTF-8).

        Raises:
            ValueError: There is no such unit.
            msgspec.ValidationError: The record's own offsets do not fit its page.

        >>> page = "😀 춘천"
        >>> record = Transcript(
        ...     source=Source(sha256="", version="1"),
        ...     page=page,
        ...     parts=(Part(start=2, end=4, tag="speech"),),
        ... )
        >>> part = record.with_offsets("utf16").parts[0]
        >>> part.start, part.end
        (3, 5)
        >>> record.with_offsets("utf8").with_offsets("codepoint") == record
        True
        """
        if unit not in UNITS:
            raise ValueError(f"{unit!r} is no unit of offsets: {', '.join(UNITS)}")
        if unit == self.offsets:
            return self
        counted = recounted(self, self.page, self.offsets, unit)
        return msgspec.structs.replace(counted, offsets=unit)

    def explain(self) -> str:
        """Say for every boundary why it stands there, one line each, in page order."""
        found = [(p.start, p.explain()) for p in self.parts if p.tag in TAGS]
        found += [(s.start, s.explain()) for s in self.segments]
        return "\n".join(line for _, line in sorted(found))

    def to_json(self) -> str:
        """Return the record as one line of JSON; amounts are JSON numbers."""
        return _ENCODER.encode(self).decode()

    def to_dict(self) -> dict[str, Any]:
        """Return the record as plain values; amounts stay exact Decimals."""
        values: dict[str, Any] = msgspec.to_builtins(self, builtin_types=(Decimal,))
        return values

    @classmethod
    def from_json(cls, text: str | bytes) -> "Transcript":
        """Read a record that `to_json` wrote.

        Raises msgspec.ValidationError where the JSON is not such a record.
        """
        return _DECODER.decode(text)


_ENCODER = msgspec.json.Encoder(decimal_format="number")
_DECODER = msgspec.json.Decoder(Transcript)
