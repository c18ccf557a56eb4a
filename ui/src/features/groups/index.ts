export { GroupsPage } from "./GroupsPage";
