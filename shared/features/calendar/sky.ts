// The sun's longitude and the new moons, by the series of Meeus, Astronomical Algorithms (2nd ed., chapters 25 and 49).

const RAD = Math.PI / 180;
const EPOCH_2000 = 2_451_545;
const UNIX_EPOCH = 2_440_587.5;
const BEIJING = 8 / 24;
/** Dynamical time runs ahead of the clocks by about this much in our decades (in days). */
const DELTA_T = 70 / 86_400;

/** The sun's apparent longitude in degrees, 0 to 360, at Beijing midnight at the start of a day number; good to 0.01°. */
export function sunLongitude(day: number): number {
  const t = (day - BEIJING + DELTA_T + UNIX_EPOCH - EPOCH_2000) / 36_525;
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const anomaly = (357.52911 + 35_999.05029 * t - 0.0001537 * t * t) * RAD;
  const centre =
    (1.914602 - 0.004817 * t) * Math.sin(anomaly) + 0.019993 * Math.sin(2 * anomaly) + 0.000289 * Math.sin(3 * anomaly);
  const longitude = mean + centre - 0.00569 - 0.00478 * Math.sin((125.04 - 1934.136 * t) * RAD);
  return ((longitude % 360) + 360) % 360;
}

/** Periodic terms of a new moon: days, power of the earth's eccentricity, multiples of M, M′ and F. */
const MOON: readonly (readonly [days: number, e: number, m: number, moon: number, f: number])[] = [
  [-0.4072, 0, 0, 1, 0],
  [0.17241, 1, 1, 0, 0],
  [0.01608, 0, 0, 2, 0],
  [0.01039, 0, 0, 0, 2],
  [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0],
  [0.00208, 2, 2, 0, 0],
  [-0.00111, 0, 0, 1, -2],
  [-0.00057, 0, 0, 1, 2],
  [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0],
  [0.00042, 1, 1, 0, 2],
  [0.00038, 1, 1, 0, -2],
  [-0.00024, 1, -1, 2, 0],
  [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2],
  [0.00004, 0, 3, 0, 0],
  [0.00003, 0, 1, 1, -2],
  [0.00003, 0, 0, 2, 2],
  [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2],
  [-0.00002, 0, -1, 1, -2],
  [-0.00002, 0, 1, 3, 0],
  [0.00002, 0, 0, 4, 0],
];

/** Terms of the planets: days, angle in degrees, its change a lunation. */
const PLANETS: readonly (readonly [days: number, angle: number, rate: number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** The day number, in Beijing, of the new moon `n`; number 0 is that of 6 January 2000. Good to some seconds. */
export function newMoonDay(n: number): number {
  const t = n / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const m = 2.5534 + 29.1053567 * n - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * n + 0.0107582 * t * t;
  const f = 160.7108 + 390.67050284 * n - 0.0016118 * t * t;
  const node = 124.7746 - 1.56375588 * n + 0.0020672 * t * t;
  let jde = 2_451_550.09766 + 29.530588861 * n + 0.00015437 * t * t - 0.00017 * Math.sin(node * RAD);
  for (const [days, power, a, b, c] of MOON) jde += days * e ** power * Math.sin((a * m + b * moon + c * f) * RAD);
  for (const [days, angle, rate] of PLANETS) jde += days * Math.sin((angle + rate * n) * RAD);
  return Math.floor(jde - DELTA_T - UNIX_EPOCH + BEIJING);
}
