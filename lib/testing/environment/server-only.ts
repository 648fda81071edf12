// Stands in for the package `server-only` under test.
export {};
