// Street names along the streets, placed anew whenever the map comes to rest: wide roads first, none over another.
"use strict";

const NAMES_FROM_ZOOM = [14, 15, 16, 17]; // by tier, wide roads first
const MOST_NAMES = 80;
const LETTER_PX = 6.5;
const APART_PX = 260; // from the same name

class StreetNames {
  constructor(map, roads, names) {
    this.map = map;
    this.roads = roads; // by tier: {name, points}
    this.names = names;
    this.layer = L.layerGroup().addTo(map);
    map.on("moveend", () => this.place());
  }

  place() {
    this.layer.clearLayers();
    const view = this.map.getBounds();
    const placed = [];
    this.roads.forEach((tier, width) => {
      if (this.map.getZoom() < NAMES_FROM_ZOOM[width]) return;
      for (const road of tier) {
        if (placed.length >= MOST_NAMES) return;
        if (road.name && view.intersects(road.bounds ??= L.latLngBounds(road.points))) this.tryPlace(road, width, placed);
      }
    });
  }

  tryPlace(road, width, placed) {
    const [from, to] = this.longest(road.points);
    const text = this.names[road.name];
    const length = text.length * LETTER_PX;
    if (width > 1 && from.distanceTo(to) < length) return;
    const at = from.add(to).divideBy(2);
    const isTaken = placed.some((other) => {
      const gap = other.at.distanceTo(at);
      return gap < (other.length + length) / 2 || (other.name === road.name && gap < APART_PX);
    });
    const size = this.map.getSize();
    if (isTaken || at.x < 0 || at.y < 0 || at.x > size.x || at.y > size.y) return;
    placed.push({ at, length, name: road.name });
    this.layer.addLayer(this.label(text, at, from, to));
  }

  longest(points) {
    const on = points.map((point) => this.map.latLngToContainerPoint(point));
    let best = [on[0], on[on.length - 1]];
    let most = -1;
    for (let i = 1; i < on.length; i += 1) {
      const length = on[i].distanceTo(on[i - 1]);
      if (length > most) [most, best] = [length, [on[i - 1], on[i]]];
    }
    return best;
  }

  label(text, at, from, to) {
    let angle = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
    if (angle > 90) angle -= 180;
    if (angle < -90) angle += 180;
    const name = document.createElement("span");
    name.textContent = text;
    name.style.transform = `translate(-50%, -50%) rotate(${angle.toFixed(1)}deg)`;
    const icon = L.divIcon({ className: "street", html: name, iconSize: [0, 0] });
    return L.marker(this.map.containerPointToLatLng(at), { icon, interactive: false, keyboard: false, pane: "names" });
  }
}
