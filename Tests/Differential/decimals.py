"""Numbers: random operations, with the results of Python's `decimal` at the precision and range of decimal128.

What is FEEL's and not Python's:
- `modulo` has the sign of the divisor (a - b * floor(a / b)), where Python's `%` has that of the dividend.
- 0 ** 0 is 1; Python refuses it.
- What overflows, a division by zero, the root or logarithm of a negative number: null, where Python raises.
- There is no negative zero and there are no zeros at the end of a fraction.

Powers and the elementary functions are computed here with more digits and rounded once: Python promises the last digit of
`ln` and `exp`, but not of powers.
"""

from decimal import (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP,
                     Context, Decimal, DivisionByZero, InvalidOperation, Overflow, setcontext)
from fractions import Fraction
import math

import feeltext

FEEL = Context(prec=34, rounding=ROUND_HALF_EVEN, Emin=-6143, Emax=6144, traps=[Overflow, DivisionByZero, InvalidOperation])
EXACT = Context(prec=30000, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999,
                traps=[Overflow, DivisionByZero, InvalidOperation])
LONG = Context(prec=120, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999,
               traps=[Overflow, DivisionByZero, InvalidOperation])

# What is written with Python's own operators here loses nothing.
setcontext(EXACT)

ROUNDINGS = {
    "decimal": ROUND_HALF_EVEN, "floor": ROUND_FLOOR, "ceiling": ROUND_CEILING, "round up": ROUND_UP,
    "round down": ROUND_DOWN, "round half up": ROUND_HALF_UP, "round half down": ROUND_HALF_DOWN,
}


def rounded(value):
    """The value of many digits at FEEL's precision; None out of range."""
    try:
        return FEEL.plus(value)
    except Overflow:
        return None


def of_fraction(value):
    """A fraction rounded once: enough digits that only a tie could be taken for something else, and ties end."""
    return rounded(EXACT.divide(Decimal(value.numerator), Decimal(value.denominator)) if has_end(value.denominator)
                   else LONG.divide(Decimal(value.numerator), Decimal(value.denominator)))


def has_end(denominator):
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    return denominator == 1


def attempt(operation, *operands):
    try:
        return operation(*operands)
    except (Overflow, DivisionByZero, InvalidOperation):
        return None


def any_number(random):
    """Of any size: digits where carries and ties live, exponents up to the ends of the range now and then."""
    count = random.choice((1, 2, 3, 5, 9, 17, 18, 19, 20, 33, 34, 34))
    fill = random.randrange(6)
    digits = {0: "9" * count, 1: "1" + "0" * (count - 1), 2: "5" + "0" * (count - 1)}.get(
        fill, "".join(random.choice("0123456789") for _ in range(count)))
    exponent = random.choice((0, 0, -2, -2, -4, random.randint(-40, 40), random.randint(-40, 40),
                              random.randint(-6176, 6111 - 34)))
    value = FEEL.plus(Decimal(f"{digits}e{exponent}"))
    return -value if random.random() < 0.4 else value


def daily_number(random, digits=12, places=4):
    value = Decimal(random.randint(-10 ** digits, 10 ** digits)).scaleb(-random.randint(0, places))
    return value if random.random() < 0.9 else Decimal(random.randint(-20, 20))


def pair(random):
    if random.random() < 0.5:
        return any_number(random), any_number(random)
    if random.random() < 0.1:
        value = any_number(random)
        return value, value
    return daily_number(random), daily_number(random)


def literal(value):
    """A number as source: now and then with an exponent."""
    adjusted = value.adjusted() if value else 0
    return f"({value:e})" if abs(adjusted) > 60 else f"({value:f})"


def arithmetic(random):
    a, b = pair(random)
    symbol, operation = random.choice((("+", FEEL.add), ("-", FEEL.subtract), ("*", FEEL.multiply), ("/", FEEL.divide)))
    return f"{literal(a)} {symbol} {literal(b)}", attempt(operation, a, b)


def power(random):
    kind = random.randrange(3)
    a = daily_number(random, 6, 3) if kind else any_number(random)
    if kind == 2:
        a, b = abs(a), Decimal(random.randint(-3000, 3000)).scaleb(-random.randint(1, 3))
    else:
        b = Decimal(random.randint(-40, 120))
    source = f"{literal(a)} ** {literal(b)}"
    if b == 0:
        return source, Decimal(1)
    if a == 0:
        return source, Decimal(0) if b > 0 else None
    if b == b.to_integral_value():
        result = EXACT.power(abs(a), abs(b))
        if b < 0:
            result = LONG.divide(Decimal(1), result)
        return source, rounded(-result if a < 0 and b % 2 else result)
    return source, rounded(LONG.exp(LONG.multiply(b, LONG.ln(a))))


def comparison(random):
    a, b = pair(random)
    symbol, operation = random.choice((
        ("<", a < b), ("<=", a <= b), (">", a > b), (">=", a >= b), ("=", a == b), ("!=", a != b)))
    return f"{literal(a)} {symbol} {literal(b)}", operation


def membership(random):
    x, (a, b) = daily_number(random, 3, 1), sorted(daily_number(random, 3, 1) for _ in range(2))
    kind = random.randrange(4)
    if kind == 0:
        return f"{literal(x)} between {literal(a)} and {literal(b)}", a <= x <= b
    if kind == 1:
        return f"{literal(x)} in [{literal(a)}..{literal(b)})", a <= x < b
    if kind == 2:
        return f"{literal(x)} in ({literal(a)}..{literal(b)}]", a < x <= b
    return f"{literal(x)} in (< {literal(a)}, > {literal(b)})", x < a or x > b


def rounding(random):
    name = random.choice(list(ROUNDINGS))
    a = any_number(random) if random.random() < 0.4 else daily_number(random, 9, 6)
    if random.random() < 0.2:
        a = Decimal(random.randint(-999, 999)) + Decimal("0.5")
    scale = random.choice((0, 0, 1, 2, 2, 3, -1, -2, -3, random.randint(-40, 40)))
    value = a
    if -a.as_tuple().exponent > scale:
        value = a.quantize(Decimal(1).scaleb(-scale), ROUNDINGS[name], EXACT)
    if scale == 0 and name in ("floor", "ceiling") and random.random() < 0.5:
        return f"{name}({literal(a)})", rounded(value)
    return f"{name}({literal(a)}, {scale})", rounded(value)


def function(random):
    a, b = pair(random)
    kind = random.randrange(8)
    if kind == 0:
        return f"abs({literal(a)})", abs(a)
    if kind == 1:
        return f"-{literal(a)}", FEEL.minus(a)
    if kind == 2:
        return f"sqrt({literal(a)})", attempt(FEEL.sqrt, a)
    if kind == 3:
        a = daily_number(random, 5, 3) if random.random() < 0.9 else any_number(random)
        return f"exp({literal(a)})", attempt(FEEL.exp, a)
    if kind == 4:
        return f"log({literal(a)})", attempt(FEEL.ln, a) if a > 0 else None
    if kind == 5:
        a = Decimal(random.randint(-10 ** random.randint(1, 30), 10 ** random.randint(1, 30)))
        name, wanted = random.choice((("odd", 1), ("even", 0)))
        if random.random() < 0.1:
            return f"{name}({literal(a)} + 0.5)", None
        return f"{name}({literal(a)})", int(a) % 2 == wanted
    if b == 0:
        return f"modulo({literal(a)}, 0)", None
    if abs(a.adjusted()) > 200 or abs(b.adjusted()) > 200:
        a, b = daily_number(random), daily_number(random) or Decimal(7)
    x, y = Fraction(a), Fraction(b)
    return f"modulo({literal(a)}, {literal(b)})", of_fraction(x - y * math.floor(x / y))


def aggregate(random):
    values = [daily_number(random, random.choice((2, 6, 30)), 4) for _ in range(random.randint(1, 8))]
    source = "[" + ", ".join(literal(value) for value in values) + "]"
    exact = [Fraction(value) for value in values]
    total, product = values[0], values[0]
    for value in values[1:]:
        total, product = FEEL.add(total, value), FEEL.multiply(product, value)
    ordered = sorted(values)
    middle = len(values) // 2
    median = ordered[middle] if len(values) % 2 else FEEL.divide(
        FEEL.add(ordered[middle - 1], ordered[middle]), Decimal(2))
    counts = {value: values.count(value) for value in values}
    most = min(value for value in counts if counts[value] == max(counts.values()))
    name, result = random.choice((
        ("sum", total), ("product", product), ("mean", FEEL.divide(total, Decimal(len(values)))),
        ("min", ordered[0]), ("max", ordered[-1]), ("median", median), ("mode", most), ("stddev", None)))
    if name == "mode":
        return f"mode({source})[1]", result
    if name != "stddev":
        return f"{name}({source})", result
    if len(values) < 2:
        return f"stddev({source})", None
    mean = sum(exact) / len(exact)
    variance = sum((value - mean) ** 2 for value in exact) / (len(exact) - 1)
    root = LONG.sqrt(LONG.divide(Decimal(variance.numerator), Decimal(variance.denominator)))
    # The way there rounds several times: near enough is right.
    if not root:
        return f"stddev({source})", root
    nearly = Decimal(1).scaleb(root.adjusted() - 30)
    return f"abs(stddev({source}) - {literal(rounded(root))}) <= {literal(nearly)}", True


def conversion(random):
    a = any_number(random) if random.random() < 0.5 else daily_number(random)
    plain = f"{a:f}"
    kind = random.randrange(4)
    if kind == 0:
        return f"string({literal(a)})", feeltext.number(a)
    if kind == 1:
        return f'number("{a:e}")' if random.random() < 0.5 else f'number("{plain}")', a
    if kind == 2:
        a = daily_number(random)
        grouping, point = random.choice(((",", "."), (".", ","), (" ", "."), (" ", ",")))
        digits = f"{a:,f}".replace(",", "\0").replace(".", point).replace("\0", grouping)
        return f'number("{digits}", "{grouping}", "{point}")', a
    return f"number(string({literal(a)})) = {literal(a)}", True


OPERATIONS = (arithmetic, arithmetic, arithmetic, power, comparison, membership, rounding, rounding, function, function,
              aggregate, conversion)


def case(random):
    return random.choice(OPERATIONS)(random)
