export { FunnelPage } from "./FunnelPage";
