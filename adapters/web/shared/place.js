// The device's own place: the best reading of the first few seconds.
import { say } from "/assets/words.js";

const GOOD_ENOUGH = 25; // metres
const SETTLE = 6_000;
const GIVE_UP = 20_000;

export class NoPlace extends Error {}

export function findPlace() {
  if (!window.isSecureContext || !navigator.geolocation) return Promise.reject(new NoPlace(say("place-insecure")));
  return new Promise((found, failed) => {
    let best = null;
    let watch = null;
    let settle = null;
    const done = () => {
      navigator.geolocation.clearWatch(watch);
      clearTimeout(settle);
      const { latitude, longitude, accuracy } = best.coords;
      found({ lat: latitude, lon: longitude, accuracy, live: true });
    };
    const give = (problem) => {
      if (best) return done();
      navigator.geolocation.clearWatch(watch);
      clearTimeout(settle);
      return failed(new NoPlace(say({ 1: "place-blocked", 2: "place-none", 3: "place-slow" }[problem.code])));
    };
    watch = navigator.geolocation.watchPosition((reading) => {
      if (!best || reading.coords.accuracy < best.coords.accuracy) best = reading;
      if (best.coords.accuracy <= GOOD_ENOUGH) done();
      else settle ??= setTimeout(done, SETTLE);
    }, give, { enableHighAccuracy: true, maximumAge: 0, timeout: GIVE_UP });
  });
}
