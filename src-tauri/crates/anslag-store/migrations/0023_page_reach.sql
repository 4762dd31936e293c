-- How many persons an account reached on a day, as the platform told it; never added to another.

ALTER TABLE platform_day ADD COLUMN reach INTEGER;
