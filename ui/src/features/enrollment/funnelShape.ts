/** The outline of the funnel's bands in a box of 400 × 42, one column of 100 for each stage. */

const height = 42;
const width = 100;
/** Where in its column a band begins to bend down to the next. */
const bendFrom = 0.62;
/** A stage that anyone reached is never invisible. */
const least = 1.5;

/** One closed path for each value; the first value fills the height. */
export function bands(values: readonly number[]): string[] {
  const whole = values[0] ?? 0;
  const heights = values.map((value) =>
    whole <= 0 || value <= 0 ? 0 : Math.max(least, (value / whole) * height),
  );
  return heights.map((own, index) => {
    const next = heights[index + 1] ?? own;
    const left = index * width;
    const right = left + width;
    const bend = left + width * bendFrom;
    const middle = (bend + right) / 2;
    const top = height - own;
    const end = height - next;
    return `M${left} ${height}V${top}H${bend}C${middle} ${top} ${middle} ${end} ${right} ${end}V${height}Z`;
  });
}
