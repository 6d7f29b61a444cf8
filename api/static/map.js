// Draws the plan: roads, routes, stops. All texts come with the data and are set as text, never as HTML.
"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const panel = document.querySelector(".panel");
const narrow = matchMedia("(max-width: 760px)");

const map = L.map("map", { attributionControl: false, zoomControl: false, zoomSnap: 0.25, minZoom: 9, maxZoom: 19 });
for (const [name, order] of [["roads", 300], ["names", 420], ["routes", 440], ["arrows", 460]]) {
  map.createPane(name).style.zIndex = order;
}
map.getPane("names").style.pointerEvents = "none";
map.getPane("arrows").style.pointerEvents = "none";
L.control.zoom({ position: "topright", zoomInTitle: data.words["zoom-in"], zoomOutTitle: data.words["zoom-out"] }).addTo(map);
L.control.scale({ position: "topright", imperial: false }).addTo(map);

// Flat whole numbers to points: the first point, then steps.
function unpack(numbers, start = 0) {
  const points = [];
  let lat = 0;
  let lng = 0;
  for (let i = start; i < numbers.length; i += 2) {
    lat += numbers[i];
    lng += numbers[i + 1];
    points.push([lat / data.stepsPerDegree, lng / data.stepsPerDegree]);
  }
  return points;
}

// Roads: one canvas, one layer for each width and its edge, so that ten thousand lines stay quick.
const ROAD_STYLES = [
  { weight: 5, edge: "#d8cdb4", color: "#fff6dc" },
  { weight: 4, edge: "#d6d2c8", color: "#ffffff" },
  { weight: 2.5, edge: "#dcd9d0", color: "#ffffff" },
  { weight: 1.3, edge: null, color: "#d9d4c7" },
];
const EDGE_PX = 1.5;
const roads = data.roads.tiers.map((tier) => tier.map((road) => ({ name: road[0], points: unpack(road, 1) })));
const roadLayers = [];

function drawRoads() {
  const renderer = L.canvas({ pane: "roads", padding: 0.3 });
  const draw = (tier, color, extra) => {
    const options = { renderer, color, interactive: false, lineCap: "round", smoothFactor: 1.2 };
    const layer = L.polyline(roads[tier].map((road) => road.points), options).addTo(map);
    roadLayers.push({ layer, weight: ROAD_STYLES[tier].weight, extra });
  };
  const tiers = [3, 2, 1, 0];
  for (const tier of tiers) if (ROAD_STYLES[tier].edge) draw(tier, ROAD_STYLES[tier].edge, EDGE_PX);
  for (const tier of tiers) draw(tier, ROAD_STYLES[tier].color, 0);
}

const FAR_BELOW_ZOOM = 14.5;

function fitToZoom() {
  const factor = Math.min(3.2, Math.max(0.35, 1.45 ** (map.getZoom() - 15)));
  map.getContainer().classList.toggle("far", map.getZoom() < FAR_BELOW_ZOOM);
  for (const { layer, weight, extra } of roadLayers) layer.setStyle({ weight: weight * factor + (extra * Math.min(1, factor)) });
}

// Pins. Several on one spot stand side by side; where there are too many for the zoom they are dots without a label.
const SIDE_PX = 32;
const MOST_LABELS = 70;
const LABELS_FROM_ZOOM = 16;
const spots = new Map();

function pinMarker(pin, mark) {
  const shape = document.createElement("span");
  shape.className = `pin ${pin.kind}${pin.late ? " is-late" : ""}`;
  shape.textContent = pin.label;
  if (mark) {
    shape.style.setProperty("--colour", mark.colour);
    shape.style.setProperty("--pin-ink", mark.ink);
  }
  const icon = L.divIcon({ className: "spot", html: shape, iconSize: [0, 0] });
  const at = pin.at.map((steps) => steps / data.stepsPerDegree);
  const marker = L.marker(at, { icon, title: pin.title, riseOnHover: true });
  spots.set(pin.at.join(), [...(spots.get(pin.at.join()) ?? []), { marker, shape }]);
  return marker.bindPopup(() => popup(pin), { maxWidth: 280, autoPanPadding: [24, 24] });
}

function arrangePins() {
  let count = 0;
  for (const together of spots.values()) {
    const shown = together.filter(({ marker }) => map.hasLayer(marker));
    shown.forEach(({ shape }, i) => shape.style.setProperty("--side", `${(i - (shown.length - 1) / 2) * SIDE_PX}px`));
    count += shown.length;
  }
  map.getContainer().classList.toggle("dots", count > MOST_LABELS && map.getZoom() < LABELS_FROM_ZOOM);
}

function popup(pin) {
  const box = document.createElement("div");
  const title = document.createElement("strong");
  title.textContent = pin.title;
  box.append(title);
  for (const line of pin.lines) {
    const row = document.createElement("p");
    row.textContent = line;
    box.append(row);
  }
  return box;
}

map.on("popupopen", ({ popup: opened }) => {
  opened.getElement().querySelector(".leaflet-popup-close-button").setAttribute("aria-label", data.words.close);
});

// Routes: a light edge under each line, an arrow half way along each longer leg.
const routesRenderer = L.canvas({ pane: "routes", padding: 0.5 });
const ARROW_FROM_ZOOM = 14;
const ARROW_LEG_M = 120;

function arrow(points, mark) {
  const lengths = points.slice(1).map((point, i) => map.distance(points[i], point));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total < ARROW_LEG_M) return null;
  let left = total / 2;
  let i = 0;
  while (left > lengths[i]) left -= lengths[i++];
  const [from, to] = [points[i], points[i + 1]];
  const share = left / lengths[i];
  const at = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  const ahead = map.project(to).subtract(map.project(from));
  const head = document.createElement("span");
  head.style.setProperty("--colour", mark.colour);
  head.style.transform = `translate(-50%, -50%) rotate(${((Math.atan2(ahead.y, ahead.x) * 180) / Math.PI).toFixed(0)}deg)`;
  const icon = L.divIcon({ className: "arrow", html: head, iconSize: [0, 0] });
  return L.marker(at, { icon, interactive: false, keyboard: false, pane: "arrows" });
}

function drawRoute(route) {
  const legs = route.legs.map((leg) => unpack(leg));
  const line = legs.flat();
  const style = { renderer: routesRenderer, interactive: false, lineCap: "round", lineJoin: "round" };
  const edge = L.polyline(line, { ...style, color: "#fff", weight: 8, opacity: 0.9 });
  const body = L.polyline(line, { ...style, color: route.mark.colour, weight: 4.5, dashArray: route.mark.dashed ? "10 8" : null });
  const walks = route.walks.map((walk) => L.polyline(unpack(walk), { ...style, color: route.mark.colour, weight: 3, dashArray: "1 6" }));
  const arrows = L.layerGroup(legs.map((leg) => arrow(leg, route.mark)).filter(Boolean));
  const pins = route.pins.map((pin) => pinMarker(pin, route.mark));
  const layer = L.layerGroup([edge, body, ...walks, ...pins]).addTo(map);
  return { layer, arrows, edge, body, pins, bounds: L.latLngBounds([...line, ...pins.map((pin) => pin.getLatLng())]) };
}

function arrange() {
  fitToZoom();
  arrangePins();
  showArrows();
}

function showArrows() {
  for (const route of routes) {
    const isShown = map.hasLayer(route.layer) && map.getZoom() >= ARROW_FROM_ZOOM;
    if (isShown) route.arrows.addTo(map);
    else route.arrows.remove();
  }
}

// The part of the map that the panel leaves free.
const EDGE_FREE_PX = 24;

function look(bounds) {
  if (!bounds.isValid()) return;
  const side = narrow.matches ? 0 : panel.getBoundingClientRect().right;
  const below = narrow.matches ? innerHeight - panel.getBoundingClientRect().top : 0;
  map.fitBounds(bounds, { paddingTopLeft: [side + EDGE_FREE_PX, EDGE_FREE_PX], paddingBottomRight: [EDGE_FREE_PX, below + EDGE_FREE_PX], maxZoom: 17 });
}

function toggle(layer, isOn) {
  if (isOn) layer.addTo(map);
  else layer.remove();
  arrange();
}

function dim(chosen) {
  for (const route of routes) {
    const opacity = chosen === null || routes[chosen] === route ? 1 : 0.15;
    route.edge.setStyle({ opacity: 0.9 * opacity });
    route.body.setStyle({ opacity });
    for (const pin of route.pins) pin.setOpacity(opacity);
  }
}

panel.open = !narrow.matches;
map.setView([0, 0], 15);
const routes = data.routes.map(drawRoute);
const leftOut = L.layerGroup(data.leftOut.map((pin) => pinMarker(pin, null))).addTo(map);
const everything = L.latLngBounds([]);
for (const route of routes) everything.extend(route.bounds);
leftOut.eachLayer((pin) => everything.extend(pin.getLatLng()));
if (!everything.isValid()) for (const tier of roads) for (const road of tier) everything.extend(road.points);
look(everything);
drawRoads();
arrange();
new StreetNames(map, roads, data.roads.names).place();
map.on("zoomend", arrange);

const boxes = () => panel.querySelectorAll("input");
for (const row of document.querySelectorAll("[data-route]")) {
  const number = Number(row.dataset.route);
  const box = row.querySelector("input");
  box.addEventListener("change", () => toggle(routes[number].layer, box.checked));
  row.querySelector(".look").addEventListener("click", () => {
    for (const other of boxes()) if (other.checked !== (other === box)) other.click();
    if (narrow.matches) panel.open = false;
    look(routes[number].bounds);
  });
  row.addEventListener("pointerenter", (event) => { if (event.pointerType === "mouse" && box.checked) dim(number); });
  row.addEventListener("pointerleave", () => dim(null));
}
document.querySelector("[data-left-out] input")?.addEventListener("change", (event) => toggle(leftOut, event.target.checked));
for (const button of document.querySelectorAll("[data-all]")) {
  button.addEventListener("click", () => {
    for (const box of boxes()) if (String(box.checked) !== button.dataset.all) box.click();
    if (button.dataset.all === "true") look(everything);
  });
}
