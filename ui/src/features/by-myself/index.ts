export { ByMyselfPage } from "./ByMyselfPage";
