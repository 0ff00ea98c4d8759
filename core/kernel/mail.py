"""Whether letters can leave by e-mail as well."""


class Mail:
    """What the installation has; without a server nobody is promised an e-mail."""

    def __init__(self, *, works: bool = False) -> None:
        self.works = works
