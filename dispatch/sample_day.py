"""A sample day for a model town: orders and drivers of an invented Monday, the same for the same seed.

Most orders fit; the last few come when every driver is on the way home, so that a plan has something to explain.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

import numpy as np

from dispatch.model import Driver, Kind, Order
from dispatch.sample_drivers import make_drivers
from dispatch.sample_words import ASIDES, GATES, HINTS, REPAIRS, SERVICES, SHOPS, WARUNGS
from geo.model import LatLon
from geo.synth.luck import Luck, Stage
from geo.synth.model import House, Landmark, LandmarkKind, Town

A_MONDAY = date(2025, 11, 3)
WIB = timezone(timedelta(hours=7), "WIB")

MEALS, GOODS, COLLECTS, AFTER_HOURS = 52, 42, 10, 4
SERVICE_HOURS = {
    "montir": (9, 11, 14, 17),
    "ledeng": (9, 14, 16),
    "listrik": (10, 14),
    "salon": (11, 15, 18),
}
LUNCH, DINNER = 11.9, 18.4  # the hours around which meals are asked for
LUNCH_SHARE = 0.55
MARKET_REACH_M = 320.0
BUYER_REACH_M = 2_500.0
PHONE = "+62840000{number:05}"
"""No operator has the prefix 0840, so nobody can be rung by these numbers; they are as long as real ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleDay:
    """The orders in the order they came, and the drivers."""

    orders: tuple[Order, ...]
    drivers: tuple[Driver, ...]


@dataclass(frozen=True, slots=True)
class _Seller:
    name: str
    house: House


def make_day(town: Town, *, seed: int, day: date = A_MONDAY) -> SampleDay:
    """About 120 orders and ten drivers. Raises ValueError for a town too small to have a shared store."""
    return SampleDay(
        orders=_OrderBook(town, day, Luck(seed, Stage.ORDERS)).fill(),
        drivers=make_drivers(
            town, day, WIB, Luck(seed, Stage.DRIVERS), phone=lambda n: PHONE.format(number=90_000 + n)
        ),
    )


class _OrderBook:
    """Orders as they come in, numbered at the end of the day."""

    def __init__(self, town: Town, day: date, luck: Luck) -> None:
        stores = town.list_landmarks(LandmarkKind.SHARED_STORE)
        if not stores:
            raise ValueError(f"town of {town.km2} km2 has no shared store")
        self.day, self.luck, self.store = day, luck, stores[0]
        self.places = _Places(town)
        self.buyers = luck.shuffled(self.places.houses_near(self.store.at, BUYER_REACH_M))
        self.meal_sellers, self.shops = self._open_shops(town)
        self.orders: list[Order] = []

    def _open_shops(self, town: Town) -> tuple[list[_Seller], list[_Seller]]:
        """Sellers on plots around the two markets nearest to the shared store."""
        markets = sorted(town.list_landmarks(LandmarkKind.MARKET), key=lambda m: m.at.metres_to(self.store.at))[:2]
        plots = [house for market in markets for house in self.places.houses_near(market.at, MARKET_REACH_M)]
        plots = self.luck.shuffled(list(dict.fromkeys(plots)) or self.buyers)
        names = [*WARUNGS, *SHOPS]
        sellers = [_Seller(name, plots[index % len(plots)]) for index, name in enumerate(names)]
        return sellers[: len(WARUNGS)], sellers[len(WARUNGS) :]

    def fill(self) -> tuple[Order, ...]:
        for _ in range(MEALS):
            peak = LUNCH if self.luck.chance(LUNCH_SHARE) else DINNER
            self._add_meal(self._moment(peak + self.luck.bell() * 1.6))
        for _ in range(GOODS):
            self._add_goods(self._moment(self.luck.between(8.0, 18.0)))
        for number in range(COLLECTS):
            heavy = number % 4 == 0
            parcels = 10 + self.luck.below(8) if heavy else 2 + self.luck.below(4)
            self._add_collect(self.shops[number % len(self.shops)], parcels)
        for skill, hours in SERVICE_HOURS.items():
            for hour in hours:
                self._add_service(skill, self._moment(float(hour)))
        for number in range(AFTER_HOURS):
            late = self._moment(self.luck.between(20.8, 21.2))
            if number % 2 == 0:
                self._add_meal(late)
            else:
                self._add_goods(late)
        return tuple(sorted(self.orders, key=lambda order: (order.placed_at, order.order_id)))

    def _moment(self, hour: float) -> datetime:
        """That hour of the day, to the minute."""
        midnight = datetime.combine(self.day, time(), tzinfo=WIB)
        return (midnight + timedelta(minutes=round(hour * 60))).astimezone(UTC)

    def _add_meal(self, placed_at: datetime) -> None:
        ready_at = placed_at + timedelta(minutes=round(self.luck.between(12, 26)))
        latest = ready_at + timedelta(minutes=45)
        self._add_sale(Kind.MEAL, self.luck.pick(self.meal_sellers), placed_at, ready_at, latest, most_rp=90)

    def _add_goods(self, placed_at: datetime) -> None:
        ready_at = placed_at + timedelta(minutes=round(self.luck.between(5, 20)))
        latest = placed_at + timedelta(hours=2)
        self._add_sale(Kind.GOODS, self.luck.pick(self.shops), placed_at, ready_at, latest, most_rp=160)

    def _add_sale(
        self, kind: Kind, seller: _Seller, placed_at: datetime, ready_at: datetime, latest: datetime, *, most_rp: int
    ) -> None:
        buyer = self._next_buyer()
        pays_cash = self.luck.chance(0.6)
        urgent = self.luck.chance(0.08)
        self.orders.append(
            Order(
                order_id=self._number("P"),
                placed_at=placed_at,
                kind=kind,
                seller=seller.name,
                pickup=seller.house.at,
                dropoff=buyer.at,
                phone=self._phone(),
                ready_at=ready_at,
                earliest=ready_at,
                latest=latest,
                size={"parcel": 1 + self.luck.below(3 if kind is Kind.MEAL else 4)},
                service_min=2,
                cod_rp=1_000 * round(self.luck.between(15, most_rp)) if pays_cash else 0,
                priority=80 if urgent else 50,
                note=self._note(buyer),
            )
        )

    def _add_collect(self, seller: _Seller, parcels: int) -> None:
        """Goods fetched from a seller for the shared store, to be sent on; a heavy load needs the becak."""
        opens = self._moment(13.0)
        self.orders.append(
            Order(
                order_id=self._number("G"),
                placed_at=self._moment(self.luck.between(8.0, 9.0)),
                kind=Kind.COLLECT,
                seller=seller.name,
                pickup=seller.house.at,
                dropoff=self.store.at,
                phone=self._phone(),
                ready_at=opens,
                earliest=opens,
                latest=opens + timedelta(hours=3),
                size={"parcel": parcels},
                service_min=3,
                priority=30,
                note=f"{self.store.name}, {_street(self.store)}",
            )
        )

    def _add_service(self, skill: str, start: datetime) -> None:
        buyer = self._next_buyer()
        self.orders.append(
            Order(
                order_id=self._number("J"),
                placed_at=self._moment(self.luck.between(8.0, 8.5)),
                kind=Kind.SERVICE,
                seller=SERVICES[skill],
                pickup=None,
                dropoff=buyer.at,
                phone=self._phone(),
                earliest=start,
                latest=start + timedelta(hours=1),
                size={},
                service_min=30 + 15 * self.luck.below(3),
                skills=frozenset({skill}),
                priority=60,
                note=f"{self._note(buyer)}; {self.luck.pick(REPAIRS[skill])}",
            )
        )

    def _next_buyer(self) -> House:
        return self.buyers[len(self.orders) % len(self.buyers)]

    def _number(self, letter: str) -> str:
        count = 1 + sum(order.order_id.startswith(letter) for order in self.orders)
        return f"{letter}{count:03}" if letter == "P" else f"{letter}{count:02}"

    def _phone(self) -> str:
        return PHONE.format(number=10_000 + len(self.orders))

    def _note(self, buyer: House) -> str:
        """Street and number, then how to know the house."""
        parts = [_street(buyer), f"pagar {self.luck.pick(GATES)}"]
        if self.luck.chance(0.5):
            parts.append(self.luck.pick(HINTS).format(place=self.places.landmark_near(buyer.at).name))
        if self.luck.chance(0.2):
            parts.append(self.luck.pick(ASIDES))
        return ", ".join(parts)


def _street(place: House | Landmark) -> str:
    address = place.address
    return f"{address.street} No. {address.number} RT {address.rt:02}/RW {address.rw:02}"


class _Places:
    """Houses and landmarks by nearness."""

    def __init__(self, town: Town) -> None:
        self.houses, self.landmarks = town.houses, town.landmarks
        self._house_xy = np.array([(house.at.lat, house.at.lng) for house in town.houses])
        self._landmark_xy = np.array([(landmark.at.lat, landmark.at.lng) for landmark in town.landmarks])

    def houses_near(self, centre: LatLon, reach_m: float) -> list[House]:
        """Those within reach, in the town's order."""
        near = np.abs(self._house_xy - (centre.lat, centre.lng)).max(axis=1) * 111_000 < reach_m
        return [
            self.houses[index] for index in np.flatnonzero(near) if self.houses[index].at.metres_to(centre) < reach_m
        ]

    def landmark_near(self, at: LatLon) -> Landmark:
        """The nearest landmark."""
        gaps = np.hypot(*(self._landmark_xy - (at.lat, at.lng)).T)
        return self.landmarks[int(gaps.argmin())]
