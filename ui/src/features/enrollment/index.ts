export { EnrollmentPage } from "./EnrollmentPage";
export { readFirstScreen } from "./queries";
export { enrollmentSearch } from "./search";
