"""How long units of work keep everybody else waiting for the one writer."""

from statistics import median

TOO_LONG = 50


def told(what: str, took: list[float]) -> None:
    """Milliseconds of CPU: by the clock a loaded machine tells of others' work."""
    long = sum(each > TOO_LONG for each in took)
    print(
        f"  {what:<26}{len(took):>6} units of {median(took):>6.1f} ms of CPU "
        f"(worst {max(took):.0f}; {long} over {TOO_LONG}), "
        f"{sum(took) / 1000:.1f} s in all"
    )
