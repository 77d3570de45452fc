"""What parentheses say of a day: 오늘(16일), 목요일(9.3), 9월 3일(금), 한(21일)이."""

from newsparse.entities.timex.phrase import Phrase
from newsparse.entities.timex.pieces import DAY, WEEKDAY
from newsparse.entities.timex.tokens import Token


def aside(draft: Phrase, token: Token, text: str) -> bool:
    """Add what parentheses say of the day before them: 오늘(16일), 목요일(9.3)."""
    month, day, beside, alone = token.value
    if draft.rank not in (DAY, WEEKDAY):
        return False
    fields = draft.fields
    if day and not _numbered(draft, month, day, "일" in text[token.start : token.end]):
        return False
    if beside or alone:
        if "weekday" in fields and not day:
            return False
        fields.setdefault("weekday", "월화수목금토일".index(beside or alone))
    draft.end = token.end
    draft.rank = WEEKDAY
    return True


def _numbered(draft: Phrase, month: str, day: str, marked: bool) -> bool:
    """Take in the number of a day that has a word or a weekday; say whether it fits."""
    fields = draft.fields
    if not _possible(month, day):
        return False
    if "turn" in fields or "echo" in fields:
        fields |= {"day": int(day)} | ({"named_month": int(month)} if month else {})
        return True
    if "weekday" in fields and "day" not in fields and (month or marked):
        fields |= {"day": int(day)} | ({"month": int(month)} if month else {})
        return True
    return False


def _possible(month: str, day: str) -> bool:
    """Say whether there is such a day."""
    return 1 <= int(day) <= 31 and (not month or 1 <= int(month) <= 12)


def inside(token: Token, text: str) -> Phrase | None:
    """Read a day in parentheses that belongs to nothing before it: 한(21일)이."""
    month, day, _, _ = token.value
    at = text.find(day + "일", token.start, token.end) if day else -1
    if at < 0 or not _possible(month, day):
        return None
    fields = {"day": int(day)} | ({"month": int(month)} if month else {})
    return Phrase(token.start + 1, at + len(day) + 1, DAY, fields)
