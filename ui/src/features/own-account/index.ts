export { OwnAccountDialog } from "./OwnAccountDialog";
