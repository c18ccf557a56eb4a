export { LockPage } from "./LockPage";
export { SignInPage } from "./SignInPage";
