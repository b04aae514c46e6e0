"""Writes random expressions with the results that Python gives for them, one JSON object a line: {"expr", "expected"}.

The expected result is the value as FEEL writes it. `scripts/differential` has the language evaluate every line.
"""

import argparse
import json
import random

import decimals
import feeltext
import moments


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    choice = random.Random(arguments.seed)
    for number in range(arguments.count):
        if number % 2:
            expression, expected = moments.case(choice)
        else:
            expression, result = decimals.case(choice)
            expected = feeltext.text(result)
        print(json.dumps({"expr": expression, "expected": expected}, ensure_ascii=False))


if __name__ == "__main__":
    main()
