export { BatchPage } from "./BatchPage";
export { HistoryPage } from "./HistoryPage";
