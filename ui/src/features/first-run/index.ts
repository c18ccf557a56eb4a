export { FirstRunChecklist } from "./FirstRunChecklist";
export { FirstRunGate } from "./FirstRunGate";
