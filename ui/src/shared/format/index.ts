// Dates, times and numbers as she reads them.
export * from "./days";
export * from "./moments";
export * from "./numbers";
export * from "./written";
