"""Plain tables."""

from collections.abc import Sequence


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Prints the rows below their heads; the first column stands left, the others right."""
    lines = [list(head), *([written(value) for value in row] for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    print(f"\n{title}")
    for first, *others in lines:
        cells = [first.ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        print("  ".join(cells).rstrip(), flush=True)


def written(value: object) -> str:
    """A share or score with three digits, a number as it is, nothing as a dash."""
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def kb(size: float) -> str:
    return f"{size / 1e3:.1f}"


def ms(took: float) -> str:
    return f"{took:.0f}"
