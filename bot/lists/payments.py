"""A bank's file of payments: what was taken in, and what somebody has to look at."""

from collections.abc import Sequence
from typing import Any

from bot.call import Call
from bot.kinds.kind import Line
from bot.lists.column import Cells, Column
from bot.lists.figures import BankDay, BankSum
from core.billing.payments.bank_file import TakeBankFile, TakenIn
from core.billing.payments.bank_rows import BankRow, Open
from core.messaging.conversation import Choice, Draft, Reply, Sheet

BANK_COLUMNS = {
    "date": Column(BankDay(), "2026-03-09"),
    "amount": Column(BankSum(), "60.00"),
    "reference": Column(Line(140), "INV-0001", wanted=False),
    "payer": Column(Line(140), "Gina Hart", wanted=False),
}
BUTTONS = 6
SHOWN = 10


def bank_row(row: Cells, call: Call) -> BankRow:
    del call
    words = row.get("reference", ""), row.get("payer", "")
    return BankRow(0, row["date"], row["amount"], *words)


def keep_rows(rows: Sequence[tuple[int, Any]], call: Call) -> TakenIn:
    numbered = tuple(
        BankRow(number, each.on, each.amount, each.reference, each.payer)
        for number, each in rows
    )
    return call.run(TakeBankFile(call.actor, numbered))


def told(taken: TakenIn, call: Call) -> Reply:
    lines = [
        call.say("bank-file-taken", count=len(taken.recorded), before=taken.before),
        *(
            call.say(
                "bank-file-row",
                amount=each.payment.amount,
                name=each.name,
                invoices=list(each.closed) or "",
                closes="yes" if each.closed else "no",
            )
            for each in taken.recorded[:SHOWN]
        ),
    ]
    choices: tuple[Choice, ...] = ()
    files: tuple[Sheet, ...] = ()
    if taken.open:
        lines.append(call.say("bank-file-open", count=len(taken.open)))
        lines += [_open(each, call) for each in taken.open[:SHOWN]]
        asked = [each for each in taken.open if each.row.amount.minor > 0]
        choices = tuple(_whose(each, call) for each in asked[:BUTTONS])
        files = (_sheet(taken.open, call),)
    if taken.recorded:
        undo = call.undo("unimport", receipt=f"id:{taken.receipt}")
        choices = (*choices, undo)
    return Reply("\n".join(lines), choices, attachments=files, private=True)


def _open(each: Open, call: Call) -> str:
    row = each.row
    return call.say(
        "bank-file-open-row",
        number=row.number,
        amount=row.amount,
        day=row.on,
        payer=row.payer or row.reference,
        doubt=each.doubt,
    )


def _whose(each: Open, call: Call) -> Choice:
    """Goes on as a payment: whose it is is asked, where nobody knows."""
    row = each.row
    given = {
        "amount": f"{row.amount.currency} {row.amount.minor}",
        "on": row.on.isoformat(),
        "method": "bank transfer",
        "reference": row.reference,
        "note": row.payer,
        "row": each.key,
        "student": f"id:{each.student}" if each.student else "",
        "invoice": f"id:{each.invoice}" if each.invoice else "",
    }
    label = call.say("bank-file-whose", number=row.number, amount=row.amount)
    return Choice(label, Draft("pay", {k: v for k, v in given.items() if v}))


def _sheet(open_: Sequence[Open], call: Call) -> Sheet:
    header = ("date", "amount", "reference", "payer")
    rows = tuple((e.row.on, e.row.amount, e.row.reference, e.row.payer) for e in open_)
    return Sheet(call.say("bank-file-sheet"), header, rows, "csv")
