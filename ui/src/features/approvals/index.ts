export { ApprovalStrip } from "./ApprovalStrip";
