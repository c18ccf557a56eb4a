export { ReviewStep } from "./ReviewStep";
