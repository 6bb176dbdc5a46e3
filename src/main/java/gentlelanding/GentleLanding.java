package gentlelanding;

import gentlelanding.operating.Shell;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or does one of its commands; every setting comes from the environment in Spring Boot's own names. */
@SpringBootApplication
public class GentleLanding {

    /** Serves until it is told to stop; exits with a code other than 0 where it may not start. */
    public static void main(String[] arguments) {
        if (Shell.isCommand(arguments)) {
            System.exit(Shell.run(arguments));
        }
        SpringApplication.run(GentleLanding.class, arguments);
    }
}
