/**
 * Which address shows which screen. The address lives behind `#`, so that the window can be
 * reloaded wherever it is and the asset protocol only ever serves index.html.
 */
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouterHistory,
  redirect,
} from "@tanstack/react-router";
import { auditSearch } from "@/features/audit/search";
import { deviceSearch } from "@/features/devices/search";
import { EnrollmentPage, enrollmentSearch } from "@/features/enrollment";
import { groupSearch } from "@/features/groups/search";
import { templateSearch } from "@/features/templates/search";
import { userSearch } from "@/features/users/search";
import { t } from "@/words";
import { CrashScreen } from "./CrashScreen";
import { EngineGate } from "./EngineGate";
import { Shell } from "./shell/Shell";

// The first screen comes with the window; the others are read when they are first opened.
const EnrollPage = lazyRouteComponent(() => import("@/features/enroll"), "EnrollPage");
const AuditPage = lazyRouteComponent(() => import("@/features/audit"), "AuditPage");
const BatchPage = lazyRouteComponent(() => import("@/features/batches"), "BatchPage");
const HistoryPage = lazyRouteComponent(() => import("@/features/batches"), "HistoryPage");
const ApprovalPage = lazyRouteComponent(
  () => import("@/features/approvals/review/ApprovalPage"),
  "ApprovalPage",
);
const DevicesPage = lazyRouteComponent(() => import("@/features/devices"), "DevicesPage");
const UsersPage = lazyRouteComponent(() => import("@/features/users"), "UsersPage");
const UserImportPage = lazyRouteComponent(() => import("@/features/users/import"), "ImportPage");
const GroupsPage = lazyRouteComponent(() => import("@/features/groups"), "GroupsPage");
const BulkPage = lazyRouteComponent(() => import("@/features/bulk"), "BulkPage");
const ByMyselfPage = lazyRouteComponent(() => import("@/features/by-myself"), "ByMyselfPage");
const FunnelPage = lazyRouteComponent(() => import("@/features/funnel"), "FunnelPage");
const OutboxPage = lazyRouteComponent(() => import("@/features/outbox"), "OutboxPage");
const TemplatesPage = lazyRouteComponent(() => import("@/features/templates"), "TemplatesPage");
// Apart from the list: the editor is larger than all else on the way to it.
const EditorPage = lazyRouteComponent(() => import("@/features/templates/editor"), "EditorPage");
const DirectoriesPage = lazyRouteComponent(
  () => import("@/features/directories"),
  "DirectoriesPage",
);
const DirectoryPage = lazyRouteComponent(() => import("@/features/directories"), "DirectoryPage");
const DirectorySettingsPage = lazyRouteComponent(
  () => import("@/features/directories"),
  "DirectorySettingsPage",
);
const ChooseMakePage = lazyRouteComponent(() => import("@/features/directories"), "ChooseMakePage");
const NewDirectoryPage = lazyRouteComponent(
  () => import("@/features/directories"),
  "NewDirectoryPage",
);
const SettingsPage = lazyRouteComponent(() => import("@/features/settings"), "SettingsPage");

const root = createRootRoute({ component: Gated, notFoundComponent: LostPage });

const start = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/enrollment" });
  },
});

const enrollment = createRoute({
  getParentRoute: () => root,
  path: "/enrollment",
  validateSearch: enrollmentSearch,
  component: EnrollmentPage,
});

const enroll = createRoute({
  getParentRoute: () => root,
  path: "/enrollment/enroll",
  validateSearch: (search: Record<string, unknown>) => search,
  component: EnrollPage,
});

const bulk = createRoute({
  getParentRoute: () => root,
  path: "/enrollment/bulk",
  validateSearch: (search: Record<string, unknown>) => search,
  component: BulkPage,
});

const byMyself = createRoute({
  getParentRoute: () => root,
  path: "/enrollment/by-myself",
  validateSearch: (search: Record<string, unknown>) => search,
  component: ByMyselfPage,
});

const funnel = createRoute({
  getParentRoute: () => root,
  path: "/enrollment/funnel",
  validateSearch: (search: Record<string, unknown>) => search,
  component: FunnelPage,
});

const devices = createRoute({
  getParentRoute: () => root,
  path: "/devices",
  validateSearch: deviceSearch,
  component: DevicesPage,
});

const users = createRoute({
  getParentRoute: () => root,
  path: "/users",
  validateSearch: userSearch,
  component: UsersPage,
});

const userImport = createRoute({
  getParentRoute: () => root,
  path: "/users/import",
  validateSearch: (search: Record<string, unknown>) => search,
  component: UserImportPage,
});

const groups = createRoute({
  getParentRoute: () => root,
  path: "/groups",
  validateSearch: groupSearch,
  component: GroupsPage,
});

/** Import history. */
const batches = createRoute({
  getParentRoute: () => root,
  path: "/batches",
  component: HistoryPage,
});

/** One import; BatchPage reads the id with `useParams({ strict: false })`. */
const batch = createRoute({
  getParentRoute: () => root,
  path: "/batches/$batchId",
  component: BatchPage,
});

/** One sending that waits; ApprovalPage reads the id with `useParams({ strict: false })`. */
const approval = createRoute({
  getParentRoute: () => root,
  path: "/enrollment/approvals/$approvalId",
  component: ApprovalPage,
});

const outbox = createRoute({
  getParentRoute: () => root,
  path: "/outbox",
  validateSearch: (search: Record<string, unknown>) => search,
  component: OutboxPage,
});

const templates = createRoute({
  getParentRoute: () => root,
  path: "/templates",
  component: TemplatesPage,
});

/** One template; EditorPage reads the id with `useParams({ strict: false })`. */
const template = createRoute({
  getParentRoute: () => root,
  path: "/templates/$templateId",
  validateSearch: templateSearch,
  component: EditorPage,
});

const auditLog = createRoute({
  getParentRoute: () => root,
  path: "/audit-log",
  validateSearch: auditSearch,
  component: AuditPage,
});

const directories = createRoute({
  getParentRoute: () => root,
  path: "/directories",
  component: DirectoriesPage,
});

const newDirectory = createRoute({
  getParentRoute: () => root,
  path: "/directories/new",
  component: ChooseMakePage,
});

/** The make in the address; NewDirectoryPage reads it with `useParams({ strict: false })`. */
const newDirectoryOfMake = createRoute({
  getParentRoute: () => root,
  path: "/directories/new/$make",
  component: NewDirectoryPage,
});

/** One directory; its pages read the id with `useParams({ strict: false })`. */
const directory = createRoute({
  getParentRoute: () => root,
  path: "/directories/$directoryId",
  component: DirectoryPage,
});

const directorySettings = createRoute({
  getParentRoute: () => root,
  path: "/directories/$directoryId/settings",
  component: DirectorySettingsPage,
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: SettingsPage,
});

/** The section in the address; SettingsPage reads it with `useParams({ strict: false })`. */
const settingsSection = createRoute({
  getParentRoute: () => root,
  path: "/settings/$section",
  component: SettingsPage,
});

function Gated() {
  return (
    <EngineGate>
      <Shell />
    </EngineGate>
  );
}

function LostPage() {
  return <CrashScreen title={t("app-this-page-does-not-exist")} />;
}

const tree = root.addChildren([
  start,
  enrollment,
  enroll,
  bulk,
  byMyself,
  funnel,
  devices,
  users,
  userImport,
  groups,
  batches,
  batch,
  approval,
  outbox,
  templates,
  template,
  directories,
  newDirectory,
  newDirectoryOfMake,
  directory,
  directorySettings,
  auditLog,
  settings,
  settingsSection,
]);

export function makeRouter(history: RouterHistory = createHashHistory()) {
  return createRouter({
    routeTree: tree,
    history,
    defaultPreload: false,
    defaultErrorComponent: ({ error, reset }) => <CrashScreen error={error} onRetry={reset} />,
  });
}
