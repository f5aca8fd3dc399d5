package io.echovault.ports.vocabulary;

/** In which order the numbers of a date are written. */
public enum DateOrder {
  /** 22/11/26. */
  DAY_MONTH_YEAR,
  /** 11/22/26. */
  MONTH_DAY_YEAR,
  /** 2026-11-22. */
  YEAR_MONTH_DAY
}
