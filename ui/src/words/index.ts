/** Everything that the console says comes from its catalogue, by these two. */
export { t } from "./catalogue";
export { Say } from "./Say";
