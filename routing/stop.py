"""When a search ends: after so many seconds, so many iterations, or whichever comes first."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A budget. With iterations alone the same problem and seed give the same routes.

    Raises ValueError where neither is given or one is not positive.
    """

    seconds: float | None = None
    iterations: int | None = None

    def __post_init__(self) -> None:
        if self.seconds is None and self.iterations is None:
            raise ValueError("a search needs a limit in seconds or iterations")
        if self.seconds is not None and not 0 < self.seconds < 86_400:
            raise ValueError(f"seconds {self.seconds} is not between 0 and 86400")
        if self.iterations is not None and self.iterations < 1:
            raise ValueError(f"iterations {self.iterations} is not positive")

    def progress(self, *, elapsed_s: float, done: int) -> float:
        """Share of the budget used, 0 to 1."""
        shares = [0.0]
        if self.seconds is not None:
            shares.append(elapsed_s / self.seconds)
        if self.iterations is not None:
            shares.append(done / self.iterations)
        return min(1.0, max(shares))
