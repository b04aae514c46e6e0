"""Dates, times and durations: random operations, with the results of Python's `datetime` and `zoneinfo`.

What is FEEL's and not Python's:
- Comparisons count whole seconds (DMN 1.5, 10.3.2.3.4-5), so none here has fractions on one side alone.
- A date and a duration of days and time give a date: what is left of the day is dropped.
- A date with months added keeps to the length of the month; Python has no such operation.
- Times carry an offset, wrap at midnight and differ by it; Python's times have no arithmetic.
- A product of a duration is cut off below the nanosecond, where Python rounds to the microsecond.
- FEEL's years reach from -999,999,999 to 999,999,999, Python's from 1 to 9999: results beyond are left out.
"""

from calendar import monthrange
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

from decimals import of_fraction
from feeltext import UTC, Months, literal, text

ZONES = [ZoneInfo(name) for name in (
    "Asia/Shanghai", "Asia/Hong_Kong", "Europe/London", "Europe/Berlin", "America/New_York", "America/Sao_Paulo",
    "Australia/Sydney", "Asia/Kolkata", "Asia/Kathmandu", "Pacific/Apia", "Africa/Casablanca", "Europe/Dublin",
    "America/St_Johns", "Pacific/Chatham", "Australia/Lord_Howe", "Etc/UTC", "Antarctica/Troll")]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def any_date(random):
    if random.random() < 0.1:
        return random.choice((date(2024, 2, 29), date(2023, 2, 28), date(2000, 2, 29), date(1900, 3, 1), date(2020, 12, 31),
                              date(2021, 1, 1), date(2020, 1, 31), date(1, 1, 1), date(9999, 12, 31)))
    low, high = random.choice(((1, 3652059), (710000, 750000)))
    return date.fromordinal(random.randint(low, high))


def any_offset(random):
    step = random.choice((3600, 1800, 60, 1))
    return timezone(timedelta(seconds=random.randint(-18 * 3600 // step, 18 * 3600 // step) * step))


def any_zone(random):
    kind = random.randrange(4)
    return None if kind == 0 else any_offset(random) if kind == 1 else UTC if kind == 2 else random.choice(ZONES)


def any_time(random, zone, fractions=True):
    microsecond = random.choice((0, 0, 500000, random.randrange(1000000))) if fractions else 0
    return time(random.randrange(24), random.randrange(60), random.randrange(60), microsecond, zone)


def any_moment(random, zone, fractions=True):
    """A date and time; near a change of the clocks now and then, where the zone has some."""
    if isinstance(zone, ZoneInfo) and random.random() < 0.5:
        day = date(random.randint(1950, 2100), random.choice((3, 4, 9, 10, 11)), random.randint(1, 30))
        clock = time(random.randrange(4), random.randrange(60), random.randrange(60), 0, zone)
        return datetime.combine(day, clock)
    return datetime.combine(any_date(random), any_time(random, zone, fractions))


def any_months(random):
    return Months(random.choice((random.randint(-30, 30), random.randint(-1200, 1200), 12, -12, 0, 1)))


def any_duration(random, fractions=True):
    size = random.choice((60, 3600, 86400, 40 * 86400, 4000 * 86400))
    microseconds = random.choice((0, 0, random.randrange(1000000))) if fractions else 0
    return timedelta(seconds=random.randint(-size, size), microseconds=microseconds)


def shifted(day, months):
    """The date a number of months away, at most the last of its month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def later(moment, delta):
    """The moment after a stretch of real time, as the clocks of its zone show it."""
    if isinstance(moment.tzinfo, ZoneInfo):
        return (moment.astimezone(UTC) + delta).astimezone(moment.tzinfo)
    return moment + delta


def nanoseconds(delta):
    return (delta.days * 86400 + delta.seconds) * 10 ** 9 + delta.microseconds * 1000


def duration_text(count):
    """A duration of a number of nanoseconds, which Python's `timedelta` cannot hold."""
    whole, rest = divmod(abs(count), 1000)
    result = text(timedelta(microseconds=whole))
    if rest:
        seconds, fraction = divmod(abs(count), 10 ** 9)
        digits = f"{fraction:09d}".rstrip("0")
        base = text(timedelta(seconds=seconds))
        base = base.removesuffix("PT0S") or "P" if base == "PT0S" else base
        if base.endswith("S"):
            result = f"{base[:-1]}.{digits}S"
        else:
            result = base + ("" if "T" in base else "T") + f"0.{digits}S"
    return ("-" if count < 0 else "") + result


class Raw:
    """Text that is FEEL's already."""

    def __init__(self, text):
        self.text = text


def date_arithmetic(random):
    day = any_date(random)
    sign, factor = random.choice((("+", 1), ("-", -1)))
    if random.random() < 0.5:
        months = any_months(random)
        return f"{literal(day)} {sign} {literal(months)}", shifted(day, factor * months)
    delta = any_duration(random)
    result = (datetime.combine(day, time()) + factor * delta).date()
    return f"{literal(day)} {sign} {literal(delta)}", result


def moment_arithmetic(random):
    moment = any_moment(random, any_zone(random))
    sign, factor = random.choice((("+", 1), ("-", -1)))
    if random.random() < 0.4:
        months = any_months(random)
        result = datetime.combine(shifted(moment.date(), factor * months), moment.timetz())
        return f"{literal(moment)} {sign} {literal(months)}", result
    delta = any_duration(random)
    return f"{literal(moment)} {sign} {literal(delta)}", later(moment, factor * delta)


def time_arithmetic(random):
    zone = random.choice((None, UTC, any_offset(random)))
    clock = any_time(random, zone)
    if random.random() < 0.5:
        sign, factor = random.choice((("+", 1), ("-", -1)))
        delta = any_duration(random)
        result = (datetime.combine(date(2000, 1, 1), clock) + factor * delta % timedelta(days=1)).timetz()
        return f"{literal(clock)} {sign} {literal(delta)}", result
    other = any_time(random, zone and random.choice((UTC, any_offset(random))))
    day = date(2000, 1, 1)
    return f"{literal(clock)} - {literal(other)}", datetime.combine(day, clock) - datetime.combine(day, other)


def difference(random):
    if random.random() < 0.3:
        a, b = any_date(random), any_date(random)
        return f"{literal(a)} - {literal(b)}", a - b
    zones = (None, None) if random.random() < 0.2 else (random.choice(ZONES + [UTC]), any_offset(random))
    a, b = any_moment(random, zones[0]), any_moment(random, zones[1])
    if zones[0] is None:
        return f"{literal(a)} - {literal(b)}", a - b
    return f"{literal(a)} - {literal(b)}", a.astimezone(UTC) - b.astimezone(UTC)


def comparison(random):
    kind = random.randrange(5)
    if kind == 0:
        a, b = any_date(random), any_date(random)
    elif kind == 1:
        zone = random.choice((None, UTC))
        a = any_time(random, zone, False)
        b = any_time(random, zone and any_offset(random), False)
        if zone:
            # Times compare by what they show in UTC, without wrapping: the later offset comes first.
            x, y = (datetime.combine(date(2000, 1, 5), t).astimezone(UTC) for t in (a, b))
            return compared(random, a, b, x, y)
    elif kind == 2:
        a, b = any_moment(random, random.choice(ZONES), False), any_moment(random, random.choice(ZONES + [UTC]), False)
        if random.random() < 0.5:
            b = later(a, timedelta(seconds=random.randint(-1, 1))).astimezone(random.choice(ZONES))
            if b.fold:
                b = b.astimezone(UTC)
        return compared(random, a, b, a.astimezone(UTC), b.astimezone(UTC))
    elif kind == 3:
        a, b = any_months(random), any_months(random)
    else:
        a, b = any_duration(random), any_duration(random)
    return compared(random, a, b, a, b)


def compared(random, a, b, x, y):
    symbol, result = random.choice((
        ("<", x < y), ("<=", x <= y), (">", x > y), (">=", x >= y), ("=", x == y), ("!=", x != y)))
    return f"{literal(a)} {symbol} {literal(b)}", result


def component(random):
    kind = random.randrange(4)
    if kind == 0:
        day = any_date(random)
        name, result = random.choice((
            ("year", day.year), ("month", day.month), ("day", day.day), ("weekday", day.isoweekday())))
        return f"{literal(day)}.{name}", result
    if kind == 1:
        moment = any_moment(random, any_zone(random))
        name, result = random.choice((
            ("year", moment.year), ("month", moment.month), ("day", moment.day), ("weekday", moment.isoweekday()),
            ("hour", moment.hour), ("minute", moment.minute), ("second", moment.second),
            ("time offset", moment.utcoffset()),
            ("timezone", getattr(moment.tzinfo, "key", None))))
        return f"{literal(moment)}.{name}", result
    if kind == 2:
        months = any_months(random)
        name = random.choice(("years", "months"))
        size = abs(int(months))
        result = size // 12 if name == "years" else size % 12
        return f"({literal(months)}).{name}", -result if months < 0 else result
    delta = any_duration(random, False)
    seconds = abs(int(delta.total_seconds()))
    name, result = random.choice((
        ("days", seconds // 86400), ("hours", seconds // 3600 % 24), ("minutes", seconds // 60 % 60),
        ("seconds", seconds % 60)))
    return f"({literal(delta)}).{name}", -result if delta < timedelta(0) else result


def calendar(random):
    day = any_date(random)
    kind = random.randrange(4)
    if kind == 0:
        return f"day of year({literal(day)})", day.timetuple().tm_yday
    if kind == 1:
        return f"week of year({literal(day)})", day.isocalendar().week
    if kind == 2:
        return f"day of week({literal(day)})", day.strftime("%A")
    return f"month of year({literal(day)})", day.strftime("%B")


def months_between(random):
    a, b = any_date(random), any_date(random)
    if random.random() < 0.5:
        try:
            b = shifted(a, random.randint(-50, 50)) + timedelta(days=random.randint(-3, 3))
        except (OverflowError, ValueError):
            pass
    low, high = min(a, b), max(a, b)
    count = (high.year - low.year) * 12 + high.month - low.month
    # The most whole months that the later day has reached, by the number of its day.
    while count > 0 and (low.year * 12 + low.month + count, low.day) > (high.year * 12 + high.month, high.day):
        count -= 1
    return f"years and months duration({literal(a)}, {literal(b)})", Months(count if a <= b else -count)


def duration_arithmetic(random):
    factor = random.choice((Decimal(random.randint(-20, 20)), Decimal(random.randint(-2000, 2000)).scaleb(-2)))
    kind = random.randrange(6)
    if kind == 0:
        a, b = any_months(random), any_months(random)
        sign, result = random.choice((("+", a + b), ("-", a - b)))
        return f"{literal(a)} {sign} {literal(b)}", Months(result)
    if kind == 1:
        a, b = any_duration(random), any_duration(random)
        sign, result = random.choice((("+", a + b), ("-", a - b)))
        return f"{literal(a)} {sign} {literal(b)}", result
    if kind == 2:
        a = any_months(random)
        sign = random.choice("*/")
        if sign == "/" and factor == 0:
            return f"{literal(a)} / 0", None
        result = Fraction(int(a)) * Fraction(factor) if sign == "*" else Fraction(int(a)) / Fraction(factor)
        return f"{literal(a)} {sign} ({factor:f})", Months(int(result))
    a = any_duration(random)
    if kind == 3:
        sign = random.choice("*/")
        if sign == "/" and factor == 0:
            return f"{literal(a)} / 0", None
        count = Fraction(nanoseconds(a))
        result = count * Fraction(factor) if sign == "*" else count / Fraction(factor)
        return f"{literal(a)} {sign} ({factor:f})", Raw(duration_text(int(result)))
    if kind == 4:
        b = any_duration(random)
        if not b:
            return f"{literal(a)} / {literal(b)}", None
        return f"{literal(a)} / {literal(b)}", of_fraction(Fraction(nanoseconds(a), nanoseconds(b)))
    a, b = any_months(random), any_months(random)
    return f"{literal(a)} / {literal(b)}", of_fraction(Fraction(int(a), int(b))) if b else None


def conversion(random):
    kind = random.randrange(7)
    moment = any_moment(random, any_zone(random))
    if kind == 0:
        return f'string({literal(moment)})', text(moment)
    if kind == 1:
        return f"date({literal(moment)})", moment.date()
    if kind == 2:
        return f"time({literal(moment)})", moment.timetz()
    if kind == 3:
        return f"date and time({literal(moment.date())}, {literal(moment.timetz())})", moment
    if kind == 4:
        day = moment.date()
        return f"date({day.year}, {day.month}, {day.day})", day
    if kind == 5:
        clock = any_time(random, any_offset(random))
        seconds = f"{clock.second}{'.' + format(clock.microsecond, '06d') if clock.microsecond else ''}"
        return f"time({clock.hour}, {clock.minute}, {seconds}, {literal(clock.utcoffset())})", clock
    delta = any_duration(random)
    days, hours = random.randint(0, 3), random.randint(0, 100)
    minutes, seconds = random.randint(0, 500), random.randint(0, 5000)
    if random.random() < 0.5:
        result = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        return f'duration("P{days}DT{hours}H{minutes}M{seconds}S")', result
    return f'duration("{text(delta)}")', delta


def zone_offset(random):
    moment = any_moment(random, random.choice(ZONES), False)
    if random.random() < 0.5:
        return f"{literal(moment)} - {literal(EPOCH)}", moment.astimezone(UTC) - EPOCH
    return f"{literal(moment)}.time offset", moment.utcoffset()


def aggregate(random):
    count = random.randint(1, 6)
    kind = random.randrange(4)
    if kind == 0:
        values = [any_duration(random) for _ in range(count)]
        name, result = random.choice((("sum", sum(values, timedelta())), ("min", min(values)), ("max", max(values))))
    elif kind == 1:
        values = [any_months(random) for _ in range(count)]
        name, result = random.choice((("sum", Months(sum(values))), ("min", min(values)), ("max", max(values))))
    else:
        zone = random.choice((None, UTC))
        values = [any_date(random) if kind == 2 else any_moment(random, zone, False) for _ in range(count)]
        name, result = random.choice((("min", min(values)), ("max", max(values))))
    source = "[" + ", ".join(literal(value) for value in values) + "]"
    if name == "min" and random.random() < 0.5:
        return f"sort({source})[1]", result
    return f"{name}({source})", result


def membership(random):
    make = random.choice((any_date, any_months, any_duration, lambda choice: any_moment(choice, UTC, False)))
    x, (a, b) = make(random), sorted(make(random) for _ in range(2))
    if random.random() < 0.2:
        x = random.choice((a, b))
    source, result = random.choice((
        (f"between {literal(a)} and {literal(b)}", a <= x <= b), (f"in [{literal(a)}..{literal(b)})", a <= x < b),
        (f"in ({literal(a)}..{literal(b)}]", a < x <= b), (f"in (< {literal(a)}, >= {literal(b)})", x < a or x >= b)))
    return f"{literal(x)} {source}", result


OPERATIONS = (date_arithmetic, moment_arithmetic, moment_arithmetic, time_arithmetic, difference, comparison, comparison,
              component, calendar, months_between, duration_arithmetic, duration_arithmetic, conversion, zone_offset, aggregate, membership)


def case(random):
    """A source and its result; another one where Python's years do not reach."""
    while True:
        try:
            source, result = random.choice(OPERATIONS)(random)
        except (OverflowError, ValueError):
            continue
        return source, result.text if isinstance(result, Raw) else text(result)
