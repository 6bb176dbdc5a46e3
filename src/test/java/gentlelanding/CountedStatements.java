package gentlelanding;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Writes down the statements that a thread sends, while a test asks for it. */
public class CountedStatements {

    private static final ThreadLocal<List<String>> STATEMENTS = new ThreadLocal<>();

    private CountedStatements() {}

    /** The statements that the deed sent from this thread, the session's among them. */
    public static List<String> during(Runnable deed) {
        STATEMENTS.set(new ArrayList<>());
        try {
            deed.run();
            return List.copyOf(STATEMENTS.get());
        } finally {
            STATEMENTS.remove();
        }
    }

    @TestConfiguration
    static class InTests {

        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database
                            ? ProxyDataSourceBuilder.create(database)
                                    .listener(new Counting())
                                    .build()
                            : bean;
                }
            };
        }
    }

    private static class Counting implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var statements = STATEMENTS.get();
            if (statements != null) {
                queries.forEach(query -> statements.add(query.getQuery()));
            }
        }
    }
}
