"""Tags that hardly any story carries: advice for who looks after the vocabulary."""


def remark(count: int) -> str:
    """What to say of a tag that `count` stories carry; empty if it is used enough."""
    return {0: "not used yet", 1: "used once"}.get(count, "")
