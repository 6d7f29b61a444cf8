"""A place in a row: one cell with coordinates, or a pair of cells beside a written address."""

from dispatch.errors import CellError
from dispatch.pin import Pin, read_pin, read_pin_of_two
from dispatch.row_reader import RowReader
from geo.model import LatLon

NOWHERE = LatLon(0.0, 0.0)  # stands in for a place of a row that is refused


def find_place(reader: RowReader, column: str) -> tuple[LatLon, str] | None:
    """The point and the address written beside it, or None where the cells are empty.

    `<column>_lat` and `<column>_lng` go before `<column>`, which is then kept as text.
    """
    text, lat, lng = reader.text(column), reader.text(f"{column}_lat"), reader.text(f"{column}_lng")
    if lat or lng:
        return _of_two(reader, column, lat, lng), text
    if not text:
        return None
    pin = reader.read(column, read_pin, Pin(NOWHERE, swapped=False))
    _tell_swap(reader, column, pin)
    return pin.at, ""


def _of_two(reader: RowReader, column: str, lat: str, lng: str) -> LatLon:
    if not (lat and lng):
        reader.fault(f"{column}_lng" if lat else f"{column}_lat", "empty")
        return NOWHERE
    try:
        pin = read_pin_of_two(lat, lng)
    except CellError as refused:
        reader.fault(f"{column}_lat", refused.code, **refused.values)
        return NOWHERE
    _tell_swap(reader, f"{column}_lat", pin)
    return pin.at


def _tell_swap(reader: RowReader, column: str, pin: Pin) -> None:
    if pin.swapped:
        reader.notice(column, "pin-swapped", lat=f"{pin.at.lat:.6f}", lng=f"{pin.at.lng:.6f}")
