/** A sheet with its cards, drawn small and to scale. Decorative: the words stand below it. */
import type { CardLayout, CardPaper } from "@/bindings";
import { layoutWords } from "./options";
import classes from "./SheetPicture.module.css";

/** In millimetres. */
const sizes: Record<CardPaper, [width: number, height: number]> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
};

export function SheetPicture({ layout, paper }: { layout: CardLayout; paper: CardPaper }) {
  const [width, height] = sizes[paper];
  const { columns, rows } = layoutWords[layout];
  const [w, h] = [width / columns, height / rows];
  const code = Math.min(w, h) * 0.5;
  const pad = Math.min(w, h) * 0.16;
  const cells = Array.from({ length: columns * rows }, (_, at) => ({
    x: (at % columns) * w,
    y: Math.floor(at / columns) * h,
  }));
  return (
    <svg
      className={classes.sheet}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      aria-hidden="true"
      focusable="false"
    >
      <rect className={classes.paper} width={width} height={height} rx="4" />
      {cells.map(({ x, y }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          <rect className={classes.card} width={w} height={h} />
          <rect className={classes.code} x={pad} y={pad} width={code} height={code} rx="2" />
          {[0, 1, 2].map((line) => (
            <rect
              key={line}
              className={classes.line}
              x={pad * 1.6 + code}
              y={pad + line * code * 0.36}
              width={(w - code - pad * 2.6) * (line === 2 ? 0.6 : 1)}
              height={code * 0.16}
              rx={code * 0.06}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
