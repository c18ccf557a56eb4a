export { DirectoryPage } from "./DirectoryPage";
export { ChooseMakePage } from "./form/ChooseMakePage";
export { DirectorySettingsPage } from "./form/DirectorySettingsPage";
export { NewDirectoryPage } from "./form/NewDirectoryPage";
export { DirectoriesPage } from "./list/DirectoriesPage";
