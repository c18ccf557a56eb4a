/** Everything that the console says comes from its catalogue, by these two. */
export type { FixedId, TextId } from "./catalogue";
export { language, t } from "./catalogue";
export { Say } from "./Say";
