/** Entry of the console's window. */
import { createRoot } from "react-dom/client";
import { App } from "./app/App";

const root = document.getElementById("root");
if (!root) throw new Error("index.html lost its root element");
createRoot(root).render(<App />);
