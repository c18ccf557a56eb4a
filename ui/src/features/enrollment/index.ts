export { EnrollmentPage } from "./EnrollmentPage";
export { enrollmentSearch } from "./search";
