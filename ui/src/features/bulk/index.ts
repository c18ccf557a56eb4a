export { BulkPage } from "./BulkPage";
