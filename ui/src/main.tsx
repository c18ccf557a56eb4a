/**
 * Entry of the console's window. All that the first screen shows is asked for at once and drawn once: drawing it piece by
 * piece, as answers come, takes longer than everything else at the start.
 */
import { createRoot } from "react-dom/client";
import { readFirstScreen } from "@/features/enrollment";
import { App } from "./app/App";
import { sessionQuery } from "./app/consoleSession";
import { makeQueryClient } from "./app/queries";
import { overviewQuery } from "./app/session";

/** An engine that takes longer to open, in milliseconds, is waited for on a page that says so. */
const patience = 600;

const root = document.getElementById("root");
if (!root) throw new Error("index.html lost its root element");

// The router's detour over "/" would be one round more.
if (location.hash === "") history.replaceState(null, "", "#/enrollment");

const queries = makeQueryClient();
// Without its font the screen would be set twice, the first time with whatever fonts the system has to be searched for.
const font = document.fonts.load('13px "Inter Variable"');
const answers = [
  queries.prefetchQuery(sessionQuery),
  queries.prefetchQuery(overviewQuery),
  readFirstScreen(queries),
  font,
];
await Promise.race([
  Promise.allSettled(answers),
  new Promise((late) => setTimeout(late, patience)),
]);
createRoot(root).render(<App read={queries} />);
