"""What the office decides once: times at the door, limits, and what leaving an order out costs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every setting, its unit in its name; the README says what each is for."""

    pickup_setup_s: int = 120
    """Parking and asking at a seller's, once per stop."""
    pickup_order_s: int = 30
    """Taking and checking one order there."""
    dropoff_setup_s: int = 0
    """Parking at a buyer's, once per stop, beside each order's own service_min."""
    meal_ride_s: int = 30 * 60
    """Longest a meal rides, from leaving the seller to reaching the buyer."""
    meal_fresh_s: int = 75 * 60
    """Longest from a meal's being ready to its being handed over."""
    snap_limit_m: int = 300
    """Furthest a pin may lie from a road that the vehicle may use."""
    zero_travel_m: int = 50
    """Furthest apart two points on the road may be with no travel time between them."""
    late_rp_per_min: int = 1_000
    """Price of a minute late in the plan's cost, where lateness is allowed at all."""
    wait_on_board_rp_per_min: int = 0
    """Price of a minute waited with goods on board."""
    top_speed_kmh: int = 100
    """Faster than anybody rides: bounds what serving an order can cost, so that leaving it out costs more."""
    max_orders: int = 2_000
    """Most orders in one plan: 2,000 and 500 drivers are 5,000 places, 200 MB of travel times a vehicle kind."""
    max_drivers: int = 500
    """Most drivers in one plan."""
