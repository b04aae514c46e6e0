"""Values of Python as FEEL writes them: what `bench differential` compares with."""

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo


class Months(int):
    """A duration of years and months."""


def text(value):
    """The value as FEEL writes it: strings in quotes, everything else bare."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + value + '"'
    if isinstance(value, Months):
        return months(value)
    if isinstance(value, (int, Decimal)):
        return number(Decimal(value))
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, date):
        return f"{value.year:04d}-{value.month:02d}-{value.day:02d}"
    if isinstance(value, time):
        return clock(value)
    if isinstance(value, timedelta):
        return duration(value)
    raise TypeError(type(value))


def number(value):
    """Plain digits: no exponent, no zeros at the end of a fraction, no negative zero."""
    if value == 0:
        return "0"
    digits = f"{value:f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return digits


def fraction(microsecond):
    return "." + f"{microsecond:06d}".rstrip("0") if microsecond else ""


def offset(delta):
    seconds = int(delta.total_seconds())
    if seconds == 0:
        return "Z"
    sign, seconds = ("-", -seconds) if seconds < 0 else ("+", seconds)
    digits = f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    return digits + (f":{seconds % 60:02d}" if seconds % 60 else "")


def zone(tzinfo):
    if tzinfo is None:
        return ""
    return "@" + tzinfo.key if isinstance(tzinfo, ZoneInfo) else offset(tzinfo.utcoffset(None))


def clock(value):
    return f"{value.hour:02d}:{value.minute:02d}:{value.second:02d}{fraction(value.microsecond)}{zone(value.tzinfo)}"


def moment(value):
    return text(value.date()) + "T" + clock(value.timetz())


def months(count):
    if count == 0:
        return "P0M"
    sign, count = ("-P", -count) if count < 0 else ("P", int(count))
    return sign + (f"{count // 12}Y" if count >= 12 else "") + (f"{count % 12}M" if count % 12 else "")


def duration(delta):
    size = abs(delta)
    if not size:
        return "PT0S"
    seconds = size.days * 86400 + size.seconds
    result = ("-P" if delta < timedelta(0) else "P") + (f"{seconds // 86400}D" if seconds >= 86400 else "")
    parts = [
        f"{seconds // 3600 % 24}H" if seconds // 3600 % 24 else "",
        f"{seconds // 60 % 60}M" if seconds // 60 % 60 else "",
        f"{seconds % 60}{fraction(size.microseconds)}S" if seconds % 60 or size.microseconds else "",
    ]
    return result + ("T" + "".join(parts) if any(parts) else "")


def literal(value):
    """The value as an expression."""
    if isinstance(value, (date, time, timedelta, Months)):
        return '@"' + text(value) + '"'
    return text(value)


UTC = timezone.utc
