"""Numbers and years as people say them."""

ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
    "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty",
        70: "seventy", 80: "eighty", 90: "ninety"}  # fmt: skip
ORDINALS = {1: "first", 2: "second", 3: "third", 5: "fifth", 8: "eighth", 9: "ninth",
            12: "twelfth", 20: "twentieth", 30: "thirtieth"}  # fmt: skip


def number(n: int, join: str = "-") -> str:
    if n < 20:
        return ONES[n]
    tens, ones = TENS[n // 10 * 10], n % 10
    return f"{tens}{join}{ONES[ones]}" if ones else tens


def ordinal(n: int, join: str = "-") -> str:
    if n in ORDINALS:
        return ORDINALS[n]
    if n < 20:
        return f"{ONES[n]}th"
    return f"{TENS[n // 10 * 10]}{join}{ordinal(n % 10)}"


def suffixed(n: int) -> str:
    teen = 10 < n % 100 < 14
    return f"{n}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def year(n: int) -> str:
    if n // 100 == 20 and n % 100 < 10:
        return f"two thousand and {number(n % 100)}" if n % 100 else "two thousand"
    rest = n % 100
    if rest == 0:
        return f"{number(n // 100)} hundred"
    return f"{number(n // 100)} {'oh ' if rest < 10 else ''}{number(rest)}"
