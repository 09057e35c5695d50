"""How far a word is from another. `js/search/spelling.js` does the same in the browser."""

LONG = 8  # characters from which a word may have two slips
FEWEST = 5  # a shorter word is taken as it stands


def allowed(word: str) -> int:
    """How many slips of the pen a word is given; a number is never mended."""
    if len(word) < FEWEST or any(map(str.isdigit, word)):
        return 0
    return 2 if len(word) >= LONG else 1


def distance(one: str, other: str, most: int) -> int:
    """Letters more, less, other or swapped that make one word of the other; `most` + 1 if more.

    Optimal string alignment (F. Damerau, 1964): a pair that was swapped is not touched again.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
        before, above = above, row
    return min(above[-1], most + 1)
