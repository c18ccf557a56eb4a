/**
 * Words that a page says without its catalogue, found by reading the code as a tree. Used by the tests alone.
 *
 * A literal counts as words when it reads like some: two words beside each other, or a capital with small letters behind it.
 * Text between tags counts whenever it has a letter beside another.
 */
import { type ESTree, parseSync } from "vite";

export interface Loose {
  line: number;
  words: string;
}

/** Attributes and properties whose values no one reads. */
const technical =
  /^(aria-(labelledby|describedby|controls)|className|classNames|key|id|d|href|to|path|type|variant|size|color|viewBox|transform|points|role|fill|stroke|on[A-Z].*|data-.*|style|styles|target|rel|name|keys|code|accept|autoComplete|pattern|shortcut)$/;
/** Calls whose text is for developers or for the machine. */
const callees =
  /(^|\.)(Error|TypeError|warn|error|lazily|querySelector(All)?|closest|lazyRouteComponent|matches|getItem|setItem|startsWith|endsWith|includes|RegExp|DateTimeFormat|DisplayNames|test|split|replace|replaceAll|join|t|addEventListener|removeEventListener)$/;

function readsLikeWords(text: string): boolean {
  return (
    /[A-Za-z]{2}/.test(text) &&
    (/[A-Za-z,.…”)}] [A-Za-z“({]/.test(text) || /^[A-Z][a-z]/.test(text))
  );
}

/** Every place in a source where words stand loose; `allowed` are texts that are no words (names of keys and products). */
export function looseWords(file: string, source: string, allowed: ReadonlySet<string>): Loose[] {
  const { program } = parseSync(file, source, { lang: file.endsWith("x") ? "tsx" : "ts" });
  const found: Loose[] = [];
  const add = (at: number, words: string) => {
    if (allowed.has(words)) return;
    found.push({ line: source.slice(0, at).split("\n").length, words });
  };

  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    if (typeof node !== "object" || node === null || !("type" in node)) return;
    const one = node as ESTree.Node;
    switch (one.type) {
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "TSTypeAliasDeclaration":
      case "TSInterfaceDeclaration":
      case "TSTypeAnnotation":
      case "TSTypeParameterInstantiation":
      case "ImportExpression":
        return;
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
        visit(one.expression);
        return;
      case "JSXText":
        if (/[A-Za-z]{2}/.test(one.value)) add(one.start, one.value.trim());
        return;
      case "JSXAttribute":
        if (one.name.type === "JSXIdentifier" && technical.test(one.name.name)) {
          // A handler holds code, and code may say something.
          if (/^on[A-Z]/.test(one.name.name)) visit(one.value);
          return;
        }
        break;
      case "Property":
        if (one.key.type === "Identifier" && !one.computed && technical.test(one.key.name)) {
          if (one.value.type === "Literal" || one.value.type === "TemplateLiteral") return;
        }
        visit(one.value);
        return;
      case "CallExpression":
      case "NewExpression": {
        const name = source.slice(one.callee.start, one.callee.end);
        if (callees.test(name)) {
          for (const argument of one.arguments)
            if (argument.type !== "Literal" && argument.type !== "TemplateLiteral") visit(argument);
          // What a list of names is split from is no words either.
          if (one.callee.type !== "MemberExpression" || one.callee.object.type !== "Literal") {
            visit(one.callee);
          }
          return;
        }
        break;
      }
      case "BinaryExpression":
        // Compared with a constant of the machine, such as a key's name.
        if (/^[=!]==?$/.test(one.operator)) {
          for (const side of [one.left, one.right]) if (side.type !== "Literal") visit(side);
          return;
        }
        break;
      case "SwitchCase":
        visit(one.consequent);
        return;
      case "Literal":
        if (typeof one.value === "string" && readsLikeWords(one.value)) add(one.start, one.value);
        return;
      case "TemplateLiteral": {
        const text = one.quasis.map((part) => part.value.cooked ?? "").join("{}");
        if (readsLikeWords(text)) add(one.start, text);
        visit(one.expressions);
        return;
      }
    }
    for (const [name, value] of Object.entries(one)) if (name !== "type") visit(value);
  };
  visit(program);
  return found;
}
