export { EnrollPage } from "./EnrollPage";
