// Scrolls for ten seconds and counts frames. Arguments: whether over a bare list, and who is told what came of it.
const [bare, done] = arguments;
const grid = document.querySelector("[role=grid]").parentElement;
/** [until, in milliseconds; pixels per second]: a wheel, a swipe, and the way back. */
const path = [[5000, 1500], [7500, 6000], [10000, -6000]];

let scroller = grid;
let page = null;
if (bare) {
  const place = grid.getBoundingClientRect();
  page = document.createElement("div");
  page.style.cssText = `position:fixed;z-index:999;overflow:auto;background:#fff;left:${place.left}px;top:${place.top}px;width:${place.width}px;height:${place.height}px`;
  page.innerHTML = Array.from({ length: 900 }, (_, n) =>
    `<div style="display:flex;height:32px;border-bottom:1px solid #e6e9ec;line-height:31px">${["Line " + n, "Ada Whitlock", "person" + n + "@northwind.example", "iOS", "Personal", "Ward 4"].map((text) => `<span style="flex:1">${text}</span>`).join("")}</div>`,
  ).join("");
  document.body.append(page);
  scroller = page;
}
scroller.scrollTop = 0;

const frames = [];
let begun = 0;
let before = 0;
let place = 0;
function frame(now) {
  if (!begun) {
    begun = before = now;
  }
  frames.push(now);
  const at = now - begun;
  const part = path.find(([until]) => at < until);
  if (!part) return end();
  place += (part[1] * (now - before)) / 1000;
  before = now;
  scroller.scrollTop = Math.round(place);
  requestAnimationFrame(frame);
}
function end() {
  const gaps = frames.slice(1).map((now, n) => now - frames[n]).sort((a, b) => a - b);
  const fps = (1000 * gaps.length) / (frames.at(-1) - frames[0]);
  const tell = () => {
    const blank = bare ? 0 : [...grid.querySelectorAll("[role=rowheader]")].filter((cell) => cell.textContent === "").length;
    page?.remove();
    done({ fps, p95: gaps[Math.floor(gaps.length * 0.95)], longest: gaps.at(-1), pixels: Math.round(place), blank });
  };
  setTimeout(tell, 500);
}
// What came before has settled by then.
setTimeout(() => requestAnimationFrame(frame), 1000);
