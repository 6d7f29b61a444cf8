# What the checker finds wrong with a plan. Moments come with seconds, since one second is enough to be wrong.

fault-at-step = { $driver }, task { $step }, order { $order }: { $said }
fault-at-driver = { $driver }: { $said }
fault-at-order = Order { $order }: { $said }

fault-unknown_vehicle = there is a route for a driver who is not on the list.
fault-vehicle_twice = there are { $times } routes for this driver; there may be one.
fault-routes_out_of_order = the route is not where the list of drivers has it. Routes come in the order of the drivers.
fault-empty_route = the route has no tasks. A driver without tasks has no route.

fault-unknown_request = there is no such order.
fault-wrong_act = the order has no task of the kind "{ $act }".
fault-planned_twice = the { $act ->
    [pickup] pickup
    [delivery] delivery
   *[visit] visit
} is planned { $times } times.
fault-left_out_twice = it is listed as left out { $times } times.
fault-planned_and_left_out = it is on a route and also listed as left out.
fault-vanished = it is on no route and not listed as left out.
fault-delivery_without_pickup = it is delivered but never picked up.
fault-pickup_without_delivery = it is picked up but never delivered.
fault-delivery_before_pickup = it is delivered before it is picked up, which is task { $pickup_step }.
fault-split_over_vehicles = it is picked up by another driver, { $pickup_driver }.
fault-together_split = it goes together with order { $order }, which another driver has, { $other_driver }.
fault-together_partly_left_out = it goes together with order { $left_out }, which is left out.
fault-committed_missing = its { $act ->
    [pickup] pickup
    [delivery] delivery
   *[visit] visit
} is committed as task { $committed_step } of { $driver }, but missing from the route.
fault-committed_out_of_place = it is committed as task { $committed_step } of this route.

fault-not_whole = { $moment } is { $value }, which is no whole number of seconds.
fault-outside_clock = { $moment } lies outside the time that the plan covers.
fault-unreachable = there is no way from place { $origin } to place { $destination } for this driver.
fault-wrong_arrival = arrives at { $arrival }, but leaving at { $left } and riding { $travel }, breaks on the way aside, it is { $expected }.
fault-starts_before_arrival = starts at { $start }, before arriving at { $arrival }.
fault-starts_before_release = starts at { $start }, before it is ready at { $release }.
fault-outside_window = starts at { $start }; { $windows ->
    [1] it may start from { $earliest } to { $latest }.
   *[other] none of its { $windows } windows, from { $earliest } to { $latest }, is open then.
}
fault-wrong_departure = is done at { $departure }, but starting at { $start } with { $setup } to get ready and { $service } of work it is { $expected }.
fault-wrong_finish = the route is done at { $finish }, but leaving the last task at { $left } and riding { $travel }, breaks on the way aside, it is { $expected }.
fault-before_shift = the route begins at { $first }, before the shift at { $shift_earliest }.
fault-after_shift = the route or its last break ends at { $last }, after the shift at { $shift_latest }.

fault-skill_missing = the order needs what the driver does not have: { $skills }.
fault-vehicle_not_allowed = this driver may not take the order.
fault-onboard_elsewhere = another driver, { $carrier_driver }, has it on board already.
fault-load_not_carried = the order brings { $amount } { $load }, which this vehicle does not carry.
fault-over_capacity = { $on_board } { $load } on board, with room for { $capacity }.
fault-ride_too_long = the ride takes { $ride }; at most { $max_ride } is allowed.
fault-not_fresh = is handed over at { $departure }; it is fresh until { $fresh_until }.
fault-too_much_cash = there would be { $cash } in cash on hand; at most { $cash_limit } is allowed.
fault-too_many_tasks = the route has { $tasks } tasks; at most { $max_tasks } are allowed.
fault-route_too_long = the route lasts { $lasts }; at most { $max_duration } is allowed.
fault-route_too_far = the route is { $ridden_m } m long; at most { $max_distance_m } m are allowed.

fault-unknown_break = break { $break } is taken, but the driver has { $breaks }.
fault-break_missing = break { $break } is not taken.
fault-break_twice = break { $break } is taken { $times } times.
fault-break_out_of_order = break { $break } is not at its place among the tasks and breaks of the route.
fault-break_outside_window = break { $break } starts at { $start }; it may start from { $earliest } to { $latest }.
fault-break_wrong_length = break { $break } lasts { $lasts } and should last { $duration }.
fault-break_overlaps = break { $break }, from { $start } to { $end }, runs over { $other }, when something else begins or ends.
