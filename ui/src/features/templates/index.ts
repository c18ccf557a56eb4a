export { TemplatesPage } from "./list/TemplatesPage";
